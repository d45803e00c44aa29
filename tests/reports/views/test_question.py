"""One question per page: going on, back, changing one's mind, leaving things out."""

import pytest

from reports.models import Report
from reports.vocabulary import Audience
from tests.journey_walk import STORY, Visitor
from tests.stack.tree import Element

PATHS = {
    Audience.A: ["age", "before", "safe_now", "harm", "words"],
    Audience.B: ["age", "before", "safe_now", "harm", "words"],
    Audience.C: ["age", "before", "safe_now", "harm", "words"],
    Audience.CAREGIVER: ["before", "safe_now", "harm", "words"],
    Audience.PROFESSIONAL: ["before", "safe_now", "harm", "words"],
}
each_audience = pytest.mark.parametrize("audience", list(Audience))


def steps_met(visitor: Visitor, audience: Audience, **answers: str | list[str] | None) -> list[str]:
    """Walk to the check page and return the steps on the way."""
    told = {"age": audience.value, "safe_now": "safe", "harm": ["H13"], "words": STORY, **answers}
    visitor.begin(audience)
    met = []
    while not visitor.is_at_check:
        met.append(visitor.page.step)
        visitor.answer(told.get(met[-1]))
    return met


@each_audience
@pytest.mark.journey
def test_each_audience_walks_its_whole_path_and_sends_without_javascript(mira, audience):
    assert steps_met(mira, audience) == PATHS[audience]

    assert mira.press("send").path == "/s/done/"
    assert Report.objects.get().audience == audience


@each_audience
def test_everything_can_be_skipped_and_still_be_sent(mira, audience):
    nothing = dict.fromkeys(["age", "safe_now", "harm", "words"])
    steps_met(mira, audience, **nothing)

    assert mira.press("send").code
    assert Report.objects.get().harms == []


@pytest.mark.parametrize(
    ("answers", "opened"),
    [
        pytest.param({"age": "u6"}, "little", id="very young"),
        pytest.param({"age": "18+"}, "before_adult", id="grown up"),
        pytest.param({"safe_now": "not_safe"}, "safe_no", id="not safe"),
        pytest.param({"safe_now": "unsure"}, "safe_no", id="not sure"),
        pytest.param({"safe_now": "hurt_self"}, "hurt_self", id="thoughts of self-harm"),
    ],
)
def test_an_answer_opens_the_page_that_is_for_it_and_the_dull_one_does_not(mira, answers, opened):
    assert opened in steps_met(Visitor(), Audience.B, **answers)
    assert opened not in steps_met(mira, Audience.B)


def test_a_grown_up_whose_story_is_their_own_is_shown_other_help_and_goes_no_further(mira):
    mira.walk_to("before_adult", age="18+")

    page = mira.press("next", answer="no")

    assert page.heading == "This place is for children and teens"
    assert page.form(having="step").buttons == []
    assert mira.open("/s/check/").path == page.path


def test_the_page_for_grown_ups_cannot_be_walked_past_by_a_made_up_form(mira):
    mira.walk_to("before_adult", age="18+")
    mira.press("next", answer="no")
    path, pairs = mira.page.path, mira.page.form(having="step").pairs()

    assert mira.post(path, pairs).heading == "This place is for children and teens"


def test_refreshing_a_page_shows_it_again(mira):
    page = mira.walk_to("harm")

    assert mira.open(page.path).step == "harm"


def test_back_shows_what_was_said_before(mira):
    mira.walk_to("harm", safe_now="unsure")
    while mira.page.step != "safe_now":
        mira.open(next(link.get("href") for link in backs(mira)))

    assert mira.page.ticked == ["unsure"]
    assert mira.press("next").step == "harm"


def test_back_from_the_first_question_leads_home(mira):
    mira.begin()

    assert [link.get("href") for link in backs(mira)] == ["/"]


def test_an_answer_given_again_replaces_the_first_and_keeps_the_rest(mira):
    mira.walk_to("check")
    mira.open("/s/4/")

    page = mira.press("next", answer="Something else.")

    assert page.path == "/s/check/"
    assert "Something else." in page.words
    assert STORY not in page.words
    assert "Someone is mean to me or leaves me out." in page.words


def test_a_second_tab_answers_for_both(mira):
    mira.walk_to("safe_now")
    first_tab = mira.filled("next", answer="safe")
    mira.press("next", answer="safe")
    mira.press("next", answer=["H03"])

    page = mira.post(*first_tab)

    assert page.step == "words"
    assert "Someone says: do this, or I will share or hurt." in mira.go_on_to("check").words


def test_an_older_tab_is_understood_by_the_name_of_its_question(mira):
    """In the older tab the page stood at another number: a branch has opened since."""
    mira.walk_to("harm")
    older_tab = mira.filled("next", answer=["H03"])
    mira.open("/s/2/")
    mira.press("next", answer="unsure")

    mira.post(*older_tab)

    assert mira.page.step == "safe_no"
    assert mira.go_on_to("words").step == "words"


def test_a_page_that_is_no_longer_on_the_way_says_so_and_shows_the_next_question(mira):
    mira.walk_to("safe_no", safe_now="unsure")
    old = mira.filled("next")
    mira.open("/s/2/")
    mira.press("next", answer="safe")

    page = mira.post(*old)

    assert "This page is old." in page.words
    assert page.step == "harm"


def test_a_number_further_than_the_next_question_leads_to_the_next_question(mira):
    mira.walk_to("safe_now")

    assert mira.open("/s/99/").step == "safe_now"


def test_a_change_on_the_check_page_asks_only_what_it_opens_and_comes_back(mira):
    mira.walk_to("check")
    mira.open("/s/2/")

    assert mira.press("next", answer="unsure").step == "safe_no"
    page = mira.press("next")

    assert page.path == "/s/check/"
    assert STORY in page.words


def test_a_change_that_opens_nothing_comes_straight_back(mira):
    mira.walk_to("check", safe_now="unsure")
    mira.open("/s/2/")

    assert mira.press("next", answer="safe").path == "/s/check/"


def test_what_was_said_stays_said_in_easier_words_after_a_change_of_age(mira):
    """A younger age asks a shorter list: what only the longer one offers must not vanish."""
    mira.walk_to("check", audience=Audience.C, harm=["H10"])
    mira.open("/s/0/")

    page = mira.press("next", answer="6-9")
    mira.press("send")

    assert "Someone touched me or hurt me in person." in page.words
    assert Report.objects.get().harms == ["H10"]


@pytest.mark.parametrize(
    ("step", "answers"),
    [
        pytest.param("safe_no", {"safe_now": "not_safe"}, id="not safe"),
        pytest.param("hurt_self", {"safe_now": "hurt_self"}, id="thoughts of self-harm"),
    ],
)
def test_send_now_in_danger_goes_to_the_check_page_at_once(mira, step, answers):
    mira.walk_to(step, **answers)

    assert mira.press("send_now").path == "/s/check/"
    assert mira.press("send").code
    assert Report.objects.get().level == "P0"


def test_send_now_after_what_happened_keeps_what_was_ticked(mira):
    mira.walk_to("harm")

    mira.press("send_now", answer=["H03"])
    mira.press("send")

    assert Report.objects.get().harms == ["H03"]


def test_send_now_with_nothing_ticked_sends_what_is_there(mira):
    mira.walk_to("harm")

    assert mira.press("send_now").path == "/s/check/"
    assert mira.press("send").code


def test_before_anything_was_asked_there_is_nothing_to_send_now(mira):
    page = mira.walk_to("safe_now")

    assert "Send now" not in page.words
    assert mira.open("/s/check/").step == "safe_now"


def test_next_without_an_answer_asks_to_pick_one_and_skip_needs_none(mira):
    mira.walk_to("harm")

    page = mira.press("next")

    assert page.step == "harm"
    assert "Pick one answer." in page.words
    assert page.title.startswith("Error: ")
    assert mira.press("skip").step == "words"


def test_i_do_not_want_to_say_counts_only_alone(mira):
    mira.walk_to("check", harm=["H03", "unsaid"])

    assert "I do not want to say." not in mira.page.words
    assert "I do not want to say." in Visitor().walk_to("check", harm=["unsaid"]).words


def test_nobody_who_may_have_hurt_another_reads_that_it_is_not_their_fault(mira):
    told = Visitor().walk_to("words", audience=Audience.CAREGIVER, harm=["H03"])

    assert "It is not your fault." in told.words
    for harm in [["H12"], ["H03", "H12"]]:
        page = mira.walk_to("words", audience=Audience.CAREGIVER, harm=harm)
        assert "fault" not in page.words
        mira.open("/leave/")


def test_without_a_number_nothing_offers_to_call(mira):
    page = mira.walk_to("safe_no", safe_now="not_safe")

    assert "tel:" not in page.html
    assert "Call now" not in page.words
    assert "Calling is" not in page.words


def test_with_a_number_calling_comes_first(mira, a_number_to_call):
    page = mira.walk_to("safe_no", safe_now="not_safe")

    main = page.html.partition("<main")[2]
    assert f'href="tel:{a_number_to_call}"' in main
    assert main.index("Call now") < main.index("Send what I said now")


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_a_question_takes_no_other_method(mira, method):
    mira.walk_to("harm")
    mira.client.handler.enforce_csrf_checks = False

    assert getattr(mira.client, method)("/s/3/").status_code == 405
    assert mira.client.get("/s/3/").status_code == 200


def test_the_head_of_a_question_changes_nothing(mira):
    page = mira.walk_to("harm")

    assert mira.client.head(page.path).status_code == 200
    assert mira.open(page.path).step == "harm"


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_question_costs_at_most_two_queries(mira, django_assert_max_num_queries, method):
    """Both are the session's own: one to read it, and one to keep the answer."""
    mira.walk_to("harm")
    path, pairs = mira.filled("next", answer=["H03"])

    with django_assert_max_num_queries(2):
        if method == "get":
            mira.client.get(path)
        else:
            mira.client.post(path, dict(pairs))


def backs(visitor: Visitor) -> list[Element]:
    return [link for link in visitor.page.tree.descendants("a") if link.get("class") == "back"]
