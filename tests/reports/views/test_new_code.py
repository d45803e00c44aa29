"""Somebody found the code: a new one is given once, shown again and again, and locks nobody out."""

from datetime import timedelta

import pytest

from reports.access import keys_of_code
from reports.actions.submit_report import CodeTakenError
from reports.crypto.codes import parse_code
from reports.models import AuditEvent, ReportKey
from reports.views import new_code
from reports.views.throttle import BusyError
from tests.journey_walk import Visitor

GIVE, CLOSED = "Give me a new code", "This page is closed."
STATUS = "We have your message."
NOT_FOUND = "We could not find that code."


def changes() -> int:
    return AuditEvent.objects.filter(action="code_changed").count()


@pytest.fixture
def asked(mira_inside):
    """Return Mira on the page that asks whether somebody found her code."""
    mira_inside.open("/c/in/code/")
    return mira_inside


def test_the_page_asks_and_gives_nothing_by_itself(asked, code):
    assert asked.page.heading == "Did someone find your code?"
    assert "The old one stops working at once." in asked.page.words

    assert changes() == 0
    assert Visitor().open_case(code).heading == STATUS


def test_a_new_code_is_shown_in_both_forms_and_opens_the_case(asked, code):
    page = asked.press(GIVE)

    assert page.heading == "This is your new code"
    assert page.code != code
    assert Visitor().open_case(page.code).heading == STATUS
    assert Visitor().open_case(page.code_words).heading == STATUS


def test_the_old_code_and_every_visit_that_it_opened_end_at_once(asked, code):
    finder = Visitor()
    assert finder.open_case(code).heading == STATUS

    asked.press(GIVE)

    assert finder.open("/c/in/").heading == CLOSED
    assert NOT_FOUND in Visitor().open_case(code).words
    assert asked.open("/c/in/").heading == STATUS


def test_the_new_code_is_shown_as_often_as_the_page_is_loaded(asked):
    first = asked.press(GIVE).code

    assert {asked.open("/c/in/code/new/").code for _ in range(3)} == {first}


def test_a_double_click_gives_one_code_and_shows_it(asked):
    path, pairs = asked.filled(GIVE)

    codes = {asked.post(path, pairs).code for _ in range(3)}

    assert len(codes) == 1
    assert changes() == 1


def test_an_answer_lost_on_the_way_locks_nobody_out(asked, monkeypatch):
    """The process dies after the code was changed and before the session was written."""
    path, pairs = asked.filled(GIVE)

    def die(*_, **__):
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(new_code, "keep_case", die)
        with pytest.raises(RuntimeError):
            asked.post(path, pairs)
    assert changes() == 1

    page = asked.open("/c/in/")

    assert page.path == "/c/in/code/new/"
    assert Visitor().open_case(page.code).heading == STATUS
    assert asked.open("/c/in/").heading == STATUS
    assert changes() == 1


@pytest.mark.parametrize("idle", [timedelta(0), timedelta(minutes=11)], ids=["soon", "later"])
def test_pressing_again_after_a_lost_answer_shows_the_code_that_was_given(
    asked, monkeypatch, clock, idle
):
    path, pairs = asked.filled(GIVE)

    def die(*_, **__):
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(new_code, "keep_case", die)
        with pytest.raises(RuntimeError):
            asked.post(path, pairs)
    clock.shift(idle)

    page = asked.post(path, pairs)

    assert page.path == "/c/in/code/new/"
    assert Visitor().open_case(page.code).heading == STATUS
    assert changes() == 1


def test_a_code_that_was_given_is_shown_before_anything_else(asked, client):
    path, pairs = asked.filled(GIVE)
    asked.client.post(path, dict(pairs))

    assert asked.open("/c/in/").path == "/c/in/code/new/"
    assert asked.open("/c/in/").path == "/c/in/"


def test_not_now_leaves_the_code_as_it_is(asked, code, clock):
    links = asked.page.tree.descendants("a")
    not_now = next(each.get("href") for each in links if each.words == "Not now")

    assert asked.open(not_now).heading == STATUS
    clock.shift(timedelta(minutes=11))
    assert asked.open("/c/in/").heading == CLOSED
    assert Visitor().open_case(code).heading == STATUS


def test_a_second_new_code_can_be_drawn_later(asked):
    first = asked.press(GIVE).code
    asked.open("/c/in/code/")
    second = asked.press(GIVE).code

    assert first != second
    assert NOT_FOUND in Visitor().open_case(first).words
    assert Visitor().open_case(second).heading == STATUS


def test_ten_idle_minutes_end_the_page_of_the_new_code_too(asked, clock):
    code = asked.press(GIVE).code
    clock.shift(timedelta(minutes=11))

    assert asked.open("/c/in/code/new/").heading == CLOSED
    assert Visitor().open_case(code).heading == STATUS


def test_while_the_machine_is_busy_nothing_is_changed_and_one_more_press_will_do(
    asked, code, monkeypatch
):
    def busy(_):
        raise BusyError

    with monkeypatch.context() as patched:
        patched.setattr(new_code, "keys_of_code", busy)
        assert asked.press(GIVE).status == 503
    assert Visitor().open_case(code).heading == STATUS

    assert asked.press("Try again").heading == "This is your new code"


def test_of_two_visits_with_the_old_code_one_gets_a_new_one_and_the_other_closes(asked, code):
    other = Visitor()
    other.open_case(code)
    other.open("/c/in/code/")
    path, pairs = other.filled(GIVE)

    given = asked.press(GIVE).code

    assert other.post(path, pairs).heading == CLOSED
    assert Visitor().open_case(given).heading == STATUS


def test_a_code_that_another_report_has_is_drawn_anew(asked, monkeypatch):
    def taken(**_):
        raise CodeTakenError

    with monkeypatch.context() as patched:
        patched.setattr(new_code, "change_code", taken)
        assert asked.press(GIVE).heading == "Did someone find your code?"

    assert asked.press(GIVE).heading == "This is your new code"


def test_a_stranger_gets_no_code(mira):
    for path in ("/c/in/code/", "/c/in/code/new/"):
        assert mira.open(path).heading == CLOSED


def test_nothing_but_the_locator_of_the_new_code_is_kept(asked):
    code = asked.press(GIVE).code

    assert bytes(ReportKey.objects.get().locator) == keys_of_code(parse_code(code)).locator
