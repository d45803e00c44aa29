"""PostgreSQL is down: the child's site stays up, says so kindly, and heals by itself."""

import signal
import time

import pytest

from tests.journeys.coming_back import enter_code
from tests.journeys.made_up import Telling
from tests.journeys.rows import wait_until_triaged
from tests.journeys.telling import open_check_page, tell
from tests.reliability.children import Child, Outcome, all_at_once, is_kind, timed_press
from tests.stack.client import Browser

OUTAGE_SECONDS = 8.0
LONGEST_WAIT_SECONDS = 5.0
HEALED_SECONDS = 5.0
CHILDREN = 10
WITHOUT_A_DATABASE = ("/", "/help/", "/next/", "/c/", "/healthz")
WORDS = "The story of an outage."


@pytest.fixture
def without_postgresql(running_stack):
    """Give the stack while its database is down; start it again whatever happens."""
    server = running_stack.postgresql
    server.stop(signal.SIGQUIT)
    try:
        yield running_stack
    finally:
        if server.group is None:
            server.start()
        wait_until_triaged(running_stack, seconds=60)


def test_help_and_every_other_page_without_a_report_stay(without_postgresql):
    for path in WITHOUT_A_DATABASE:
        began = time.monotonic()
        page = Browser(without_postgresql.public_url).get(path)

        assert (path, page.status) == (path, 200)
        assert time.monotonic() - began < LONGEST_WAIT_SECONDS


def test_questions_go_on_and_send_answers_kindly_and_the_same_form_is_sent_later(
    without_postgresql,
):
    check_page = open_check_page(
        Browser(without_postgresql.public_url), Telling(door="child", age="6-9", words=WORDS)
    )
    press, _ = timed_press(check_page)
    assert press.outcome is Outcome.NOT_SENT, press.shown

    without_postgresql.postgresql.start()
    child = Child(name="patient", origin=without_postgresql.public_url, check_page=check_page)
    child.send_until_heard(until=time.monotonic() + HEALED_SECONDS)

    assert child.code
    assert child.abandoned == []


def test_a_code_is_not_called_wrong_while_it_cannot_be_looked_up(running_stack):
    browser = Browser(running_stack.public_url)
    telling = Telling(door="child", age="6-9", words=WORDS)
    code = tell(browser, telling)
    running_stack.postgresql.stop(signal.SIGQUIT)
    try:
        page = enter_code(Browser(running_stack.public_url), code.digits)
    finally:
        running_stack.postgresql.start()

    assert is_kind(page)


def test_nobody_waits_long_in_an_outage_and_everybody_is_heard_soon_after(without_postgresql):
    until = time.monotonic() + OUTAGE_SECONDS
    children = [
        Child(name=f"outage {number}", origin=without_postgresql.public_url)
        for number in range(CHILDREN)
    ]
    all_at_once(lambda child: child.send_until_heard(until=until), children)

    without_postgresql.postgresql.start()
    back = time.monotonic()
    all_at_once(lambda child: child.send_until_heard(until=back + HEALED_SECONDS), children)

    presses = [press for child in children for press in child.presses]
    assert [child.name for child in children if child.code is None] == []
    assert max(press.seconds for press in presses) < LONGEST_WAIT_SECONDS
    assert {press.outcome for press in presses} == {Outcome.NOT_SENT, Outcome.CONFIRMED}


def test_after_an_outage_that_nobody_noticed_the_first_send_goes_through(running_stack):
    # Enough Sends that the pools hold connections; all of them die with the server.
    for number in range(4):
        tell(Browser(running_stack.public_url), Telling(door="pro", words=f"{WORDS} {number}"))
    running_stack.postgresql.stop(signal.SIGQUIT)
    running_stack.postgresql.start()

    for number in range(4):
        tell(Browser(running_stack.public_url), Telling(door="pro", words=f"{WORDS} {number}b"))
    wait_until_triaged(running_stack, seconds=60)
