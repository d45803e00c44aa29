"""Tell us we did badly: sent once, answered by a day, and kept apart from the messages."""

from datetime import timedelta

import pytest

from reports.actions.answer_complaint import answer_complaint
from reports.models import Complaint, Message, Promise
from tests.journey_walk import Visitor
from tests.people import member
from tests.reports.views.conftest import SUNDAY

TEXT = "Nobody answered what I asked."
GOT_IT = "You told us what we did badly."


@pytest.fixture
def at_the_box(mira_inside):
    mira_inside.open("/c/in/badly/")
    return mira_inside


def test_it_is_sent_and_the_page_says_by_which_day_somebody_answers(at_the_box):
    page = at_the_box.press("Send", body=TEXT)

    assert page.path == "/c/in/"
    assert f"{GOT_IT} We answer you by Friday." in page.words
    assert Complaint.objects.count() == 1
    assert not Message.objects.exists()


def test_nothing_is_said_of_complaints_to_whoever_made_none(mira_inside):
    assert GOT_IT not in mira_inside.page.words


def test_a_double_click_sends_it_once(at_the_box):
    posted = at_the_box.filled("Send", body=TEXT)

    for _ in range(3):
        at_the_box.post(*posted)

    assert Complaint.objects.count() == 1
    assert Promise.objects.filter(kind="complaint").count() == 1


@pytest.mark.parametrize(
    ("body", "says"),
    [("", "Write something first."), ("a" * 4001, "That is too long.")],
    ids=["nothing", "too much"],
)
def test_what_cannot_be_sent_stays_in_the_box(at_the_box, body, says):
    page = at_the_box.press("Send", body=body)

    assert says in page.words
    assert page.typed == body
    assert not Complaint.objects.exists()


def test_own_words_are_folded_and_the_answer_stands_open(at_the_box):
    at_the_box.press("Send", body=TEXT)
    complaint = Complaint.objects.get()
    answer_complaint(complaint=complaint, body="You are right.", by=member("lea"), now=SUNDAY)

    assert f"{GOT_IT} We wrote our answer." in at_the_box.open("/c/in/").words
    page = at_the_box.open("/c/in/badly/")

    folded = next(page.tree.descendants("details"))
    assert TEXT in folded.words
    assert "You are right." in page.words
    assert "You are right." not in folded.words


def test_a_day_that_has_passed_is_said_to_be_late(at_the_box, code, clock):
    at_the_box.press("Send", body=TEXT)
    clock.shift(timedelta(days=6))

    page = at_the_box.open_case(code)

    assert f"{GOT_IT} We are late. We are sorry. We said yesterday." in page.words


def test_after_the_page_shut_the_words_wait_for_the_code_and_land_in_their_own_box(
    at_the_box, code, clock
):
    clock.shift(timedelta(minutes=11))

    page = at_the_box.press("Send", body=TEXT)
    assert "What you wrote is still in this page." in page.words
    page = at_the_box.press("Open", code=code)

    assert (page.path, page.typed) == ("/c/in/badly/", TEXT)
    assert at_the_box.open("/c/in/").typed == ""
    assert not Message.objects.exists()


def test_a_wrong_code_between_keeps_the_words_for_their_own_box(at_the_box, code, clock):
    clock.shift(timedelta(minutes=11))
    at_the_box.press("Send", body=TEXT)

    at_the_box.press("Open", code="1234")
    page = at_the_box.press("Open", code=code)

    assert (page.path, page.typed) == ("/c/in/badly/", TEXT)


def test_a_stranger_finds_nothing_there(mira):
    assert mira.open("/c/in/badly/").heading == "This page is closed."


def test_another_childs_words_are_never_shown(at_the_box):
    at_the_box.press("Send", body=TEXT)
    other = Visitor()
    other.open_case(Visitor().send().code)

    assert TEXT not in other.open("/c/in/badly/").html
    assert TEXT in at_the_box.open("/c/in/badly/").html
