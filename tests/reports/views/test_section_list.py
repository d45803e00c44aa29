"""The list of sections that a professional fills in: any order, one session, nothing demanded."""

import pytest

from readability.gates import TELLTALE
from reports.journey.declaration import DECLARATION
from reports.models import Report
from reports.vocabulary import Audience
from tests.journey_walk import STORY, Visitor, lose_all_sessions

PARTS = ["Urgency", "You", "Child", "Concern", "Done so far", "Child's view", "Check and send"]
NOT_STARTED, STARTED, NEEDS, DONE = "Not started", "Started", "Needs an answer", "Done"
NOT_SENT = "Not sent yet"
PRO = Audience.PROFESSIONAL


@pytest.fixture
def omar(db):
    """Return Omar, who works with children, at the list of sections."""
    visitor = Visitor()
    visitor.begin(PRO)
    visitor.press("next")
    return visitor


def states(visitor: Visitor) -> dict[str, str]:
    return {title: state for title, (state, _) in visitor.open("/s/list/").parts.items()}


def back(visitor: Visitor) -> str:
    links = visitor.page.tree.descendants("a")
    return next(link.get("href") for link in links if link.get("class") == "back")


def fill(visitor: Visitor, title: str, **answers: str | list[str]) -> None:
    """Open a section and answer until it leads out of it; what is not named is skipped."""
    visitor.open("/s/list/")
    visitor.open_part(title)
    while not (visitor.is_at_list or visitor.is_at_check):
        visitor.answer(answers.get(visitor.page.step))


def test_behind_the_first_page_stands_the_list_of_all_parts_and_none_is_begun(omar):
    assert omar.page.path == "/s/list/"
    assert list(omar.page.parts) == PARTS
    assert set(states(omar).values()) == {NOT_STARTED, NOT_SENT}


def test_how_far_a_part_is_belongs_to_its_link_for_a_screen_reader(omar):
    links = [each for each in omar.page.tree.descendants("a") if each.has("aria-describedby")]
    texts = {each.get("id"): each.words for each in omar.page.tree.descendants("span")}

    assert [link.words for link in links] == PARTS
    assert {texts[link.get("aria-describedby")] for link in links} == {NOT_STARTED, NOT_SENT}


def test_neither_the_list_nor_a_part_tells_in_a_history_what_it_is_for(omar):
    titles = [omar.page.title, omar.open_part("Urgency").title]

    assert titles[1].startswith("Part 1 of 7, page 1")
    assert not [each for each in [*titles, omar.page.path] if TELLTALE.search(each)]


def test_the_parts_can_be_told_from_the_last_to_the_first_and_sent(omar):
    fill(omar, "Child's view", child_view="knows_agrees", child_wish="To be left in peace")
    fill(omar, "Done so far", done_so_far=["platform"])
    fill(omar, "Concern", harm=["H01"], person=["online"], words=STORY)
    fill(omar, "Child", child_age="13-17")
    fill(omar, "You", role="health", pro_contact="work@example.org")
    fill(omar, "Urgency", safe_now="safe", told_emergency="no")
    assert set(states(omar).values()) == {DONE, NOT_SENT}

    fill(omar, "Check and send", good_faith="yes")

    assert omar.is_at_check
    assert omar.page.parts == {}
    assert STORY in omar.page.words
    assert omar.press("send").code
    assert Report.objects.get().harms == ["H01"]


def test_a_part_asks_its_own_questions_and_comes_back_to_the_list(omar):
    met = []
    omar.open_part("You")
    while not omar.is_at_list:
        met.append(omar.page.step)
        omar.answer(None)

    assert met == ["role", "organisation", "pro_contact", "case_reference"]
    assert omar.page.path == "/s/list/"
    assert states(omar)["You"] == NEEDS


def test_a_part_left_in_the_middle_goes_on_where_it_stopped(omar):
    omar.open_part("Child")
    omar.press("next", answer="10-12")
    assert states(omar)["Child"] == STARTED

    assert omar.open_part("Child").step == "region"


def test_a_part_that_is_done_is_gone_through_again_from_its_first_question(omar):
    fill(omar, "You", role="health", pro_contact="work@example.org")
    omar.open_part("You")
    assert (omar.page.step, omar.page.ticked) == ("role", ["health"])

    assert omar.press("next").step == "organisation"
    omar.press("skip")
    assert omar.page.typed == "work@example.org"
    omar.press("next")
    omar.press("skip")

    assert omar.page.path == "/s/list/"
    assert states(omar)["You"] == DONE


def test_back_from_the_first_question_of_a_part_leads_to_the_list(omar):
    omar.open_part("Concern")
    assert back(omar) == "/s/list/"

    omar.press("next", answer=["H13"])
    assert omar.open(back(omar)).step == "harm"
    omar.open("/s/list/")
    assert omar.open(back(omar)).step == "before"


@pytest.mark.parametrize(("said", "level"), [("not_safe", "P0"), ("unsure", "P1")])
def test_a_child_in_danger_is_answered_at_once_with_where_to_call(omar, said, level):
    omar.open_part("Urgency")

    page = omar.press("next", answer=said)

    assert page.step == "safe_no"
    assert page.heading == "Immediate risk comes first"
    omar.press("send_now")
    assert omar.is_at_check
    assert omar.press("send").code
    assert Report.objects.get().level == level


def test_send_comes_behind_the_question_for_danger_and_the_list_says_so_kindly(omar):
    fill(omar, "Concern", harm=["H01"])

    page = omar.open("/s/check/")

    assert omar.is_at_list
    assert "Please open “Urgency” first" in page.words
    omar.open_part("Urgency")
    omar.press("skip")
    assert omar.open("/s/check/").path == "/s/check/"
    assert omar.press("send").code


def test_a_needed_answer_that_is_missing_is_named_on_the_check_page_and_not_demanded(omar):
    fill(omar, "Urgency", safe_now="safe", told_emergency="no")

    page = omar.open("/s/check/")

    assert "These parts still need an answer." in page.words
    assert list(page.parts) == ["You", "Child", "Concern", "Child's view", "Check and send"]
    assert omar.press("send").code


def test_from_the_check_page_a_part_is_completed_and_leads_back_to_it(omar):
    fill(omar, "Urgency", safe_now="safe", told_emergency="no")
    omar.open("/s/check/")
    omar.open_part("Child")
    omar.press("next", answer="13-17")
    while not omar.is_at_check:
        omar.press("skip")

    assert "Child" not in omar.page.parts
    assert "13 to 17." in omar.page.words


def test_a_change_on_the_check_page_comes_back_to_the_check_page(omar):
    omar.go_on_to("check", audience=PRO)
    change = next(
        link.get("href")
        for link in omar.page.tree.descendants("a")
        if "What is your role?" in link.words
    )
    omar.open(change)

    omar.press("next", answer="police")

    assert omar.is_at_check
    assert "Police." in omar.page.words


def test_a_wrong_answer_on_the_way_through_a_part_forgets_nothing_of_the_way(omar):
    fill(omar, "You", role="health", pro_contact="x")
    omar.open_part("You")
    omar.press("next")

    omar.press("next", answer="x" * 500)

    assert "That is too long." in omar.page.words
    assert omar.press("next", answer="A school").step == "pro_contact"


def test_the_same_answer_posted_twice_is_kept_once_and_leads_on_the_same(omar):
    omar.open_part("You")
    form = omar.filled("next", answer="health")

    first, second = omar.post(*form).step, omar.post(*form).step

    assert first == second == "organisation"
    assert omar.go_back_to("role").ticked == ["health"]


def test_a_page_of_a_branch_that_shut_says_so_and_shows_the_list(omar):
    omar.open_part("Urgency")
    omar.press("next", answer="not_safe")
    old = omar.filled("next")
    omar.go_back_to("safe_now")
    omar.press("next", answer="safe")

    page = omar.post(*old)

    assert "This page is old." in page.words
    assert list(page.parts) == PARTS


@pytest.mark.parametrize("lose", [Visitor.forget_session, lambda _: lose_all_sessions()])
def test_after_the_hour_the_list_is_closed_and_words_come_back_in_their_box(omar, lose):
    omar.walk_to("words", audience=PRO)
    form = omar.filled("next", answer=STORY)
    lose(omar)
    assert omar.open("/s/list/").heading == "This page is closed."

    omar.post(*form)
    assert omar.page.typed == STORY
    omar.press("next")

    assert omar.go_on_to("check", audience=PRO).words.count(STORY) == 1


def test_who_comes_to_the_door_again_finds_the_list_as_it_was(omar):
    fill(omar, "Done so far", done_so_far=["none"])

    omar.begin(PRO)

    assert omar.is_at_list
    assert states(omar)["Done so far"] == DONE


def test_after_send_the_list_leads_to_the_confirmation(omar):
    omar.go_on_to("check", audience=PRO)
    code = omar.press("send").code

    assert omar.open("/s/list/").code == code


@pytest.mark.parametrize("audience", [Audience.B, Audience.CAREGIVER])
def test_who_is_led_from_question_to_question_has_no_list(mira, omar, audience):
    mira.walk_to("safe_now", audience=audience)

    assert mira.open("/s/list/").step == "safe_now"
    assert omar.is_at_list


def test_nobody_comes_to_the_list_past_the_page_before_it(mira, omar):
    mira.begin(PRO)

    assert mira.open("/s/list/").step == "before"
    assert mira.open("/s/5/").step == "before"
    assert omar.open("/s/5/").step in DECLARATION.sections[PRO][1].steps


def test_the_list_takes_no_answer(omar):
    omar.client.handler.enforce_csrf_checks = False

    assert omar.client.post("/s/list/").status_code == 405
    assert omar.client.get("/s/list/").status_code == 200


def test_the_list_costs_at_most_two_queries(omar, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        omar.client.get("/s/list/")


def test_a_foreign_address_behind_the_question_mark_leads_nowhere(omar):
    page = omar.open("/s/5/?from=//elsewhere.example")

    assert "elsewhere" not in page.tree.words
    assert "//elsewhere" not in back(omar)
