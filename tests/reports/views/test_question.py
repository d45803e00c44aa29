"""One question per page: going on, back, changing one's mind, leaving things out."""

import pytest

from reports.journey.declaration import DECLARATION
from reports.models import Report
from reports.vocabulary import Audience
from tests.journey_walk import STORY, Visitor
from tests.stack.tree import Element

# The dull way of each audience: no branch opens but those of DULLEST.
OLDER = """age before safe_now about harm ongoing place person who_age in_person told links words
    want share_ok needs reply"""
PATHS = {
    Audience.A: """age before safe_now about harm place person who_age want more_yes told feeling
        words""",
    Audience.B: OLDER,
    Audience.C: OLDER,
    Audience.CAREGIVER: """before safe_now rel child_age person harm in_person app knows done_so_far
        links words reach""",
    Audience.PROFESSIONAL: """before safe_now told_emergency role organisation pro_contact
        case_reference child_age region child_language support harm dates person other_adult
        own_organisation in_person other_children app links words done_so_far child_view
        child_wish child_contact safe_contact good_faith""",
}
each_audience = pytest.mark.parametrize("audience", list(Audience))


@each_audience
@pytest.mark.journey
def test_each_audience_walks_its_whole_path_and_sends_without_javascript(mira, audience):
    assert mira.way(audience) == PATHS[audience].split()

    assert mira.press("send").path == "/s/done/"
    assert Report.objects.get().audience == audience


@each_audience
def test_everything_can_be_skipped_and_still_be_sent(mira, audience):
    mira.way(audience, **dict.fromkeys(DECLARATION.steps))

    assert "You skipped this." in mira.page.words
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
        pytest.param({"about": "friend"}, "other_safe", id="about a friend"),
        pytest.param({"harm": ["something_else"]}, "harm_more", id="something else"),
        pytest.param({"harm": ["H09"], "meet_when": "soon"}, "meet_help", id="a meeting soon"),
        pytest.param({"harm": ["H03"]}, "demand_help", id="blackmail"),
        pytest.param({"person": ["family"]}, "at_home", id="somebody close"),
        pytest.param({"place": ["game"], "app": ["other"]}, "app_name", id="an app not listed"),
        pytest.param({"reply": "call", "phone_safe": "yes"}, "code_safer", id="a shared phone"),
        pytest.param({"reply": "call", "phone_safe": "no"}, "phone_number", id="an own phone"),
    ],
)
def test_an_answer_opens_the_page_that_is_for_it_and_the_dull_one_does_not(mira, answers, opened):
    assert opened in Visitor().way(**answers)
    assert opened not in mira.way()


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
    mira.go_back_to("words")

    page = mira.press("next", answer="It is another game.")

    assert page.path == "/s/check/"
    assert "It is another game." in page.words
    assert STORY not in page.words
    assert "Someone is mean to me or leaves me out." in page.words


def test_a_second_tab_answers_for_both(mira):
    mira.walk_to("safe_now")
    first_tab = mira.filled("next", answer="safe")
    mira.press("next", answer="safe")
    mira.go_on_to("harm")
    upcoming = mira.press("next", answer=["H03"]).step

    page = mira.post(*first_tab)

    assert page.step == upcoming != "harm"
    assert "Someone says: do this, or I will share or hurt." in mira.go_on_to("check").words


def test_an_older_tab_is_understood_by_the_name_of_its_question(mira):
    """In the older tab the page stood at another number: a branch has opened since."""
    mira.walk_to("harm")
    older_tab = mira.filled("next", answer=["H03"])
    mira.go_back_to("safe_now")
    mira.press("next", answer="unsure")

    mira.post(*older_tab)

    assert mira.page.step == "safe_no"
    assert mira.go_back_to("safe_no").path < older_tab[0]
    assert "Someone says: do this, or I will share or hurt." in mira.go_on_to("check").words


def test_a_page_that_is_no_longer_on_the_way_says_so_and_shows_the_next_question(mira):
    mira.walk_to("safe_no", safe_now="unsure")
    old = mira.filled("next")
    mira.go_back_to("safe_now")
    upcoming = mira.press("next", answer="safe").step

    page = mira.post(*old)

    assert "This page is old." in page.words
    assert page.step == upcoming != "safe_no"


def test_a_number_further_than_the_next_question_leads_to_the_next_question(mira):
    mira.walk_to("safe_now")

    assert mira.open("/s/99/").step == "safe_now"


# While somebody is there the change opens one question more, where to come to.
@pytest.mark.usefixtures("nobody_known")
def test_a_change_on_the_check_page_asks_only_what_it_opens_and_comes_back(mira):
    mira.walk_to("check")
    mira.go_back_to("safe_now")

    assert mira.press("next", answer="unsure").step == "safe_no"
    page = mira.press("next")

    assert page.path == "/s/check/"
    assert STORY in page.words


def test_a_change_that_opens_nothing_comes_straight_back(mira):
    mira.walk_to("check", safe_now="unsure")
    mira.go_back_to("safe_now")

    assert mira.press("next", answer="safe").path == "/s/check/"


def test_what_was_said_stays_said_in_easier_words_after_a_change_of_age(mira):
    """A younger age asks a shorter list: what only the longer one offers must not vanish."""
    mira.walk_to("check", audience=Audience.C, harm=["H10"])
    mira.go_back_to("age")

    mira.press("next", answer="6-9")
    page = mira.go_on_to("check")
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
    assert mira.press("skip").step not in {"harm", ""}


def test_i_do_not_want_to_say_counts_only_alone(mira):
    mira.walk_to("check", harm=["H03", "unsaid"])

    assert "I do not want to say." not in mira.page.words
    assert "I do not want to say." in Visitor().walk_to("check", harm=["unsaid"]).words


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options"])
def test_a_question_takes_no_other_method(mira, method):
    mira.walk_to("harm")
    mira.client.handler.enforce_csrf_checks = False

    assert getattr(mira.client, method)(mira.page.path).status_code == 405
    assert mira.client.get(mira.page.path).status_code == 200


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
