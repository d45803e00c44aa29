"""The embedded default under a load it was not made for: slow perhaps, but nothing is lost."""

import time
from functools import partial

import pytest

from tests.journeys.rows import reports_stored, wait_until_triaged
from tests.journeys.telling import CHECK, LostTheWayError
from tests.reliability.children import UNCOUNTED, Child, Outcome, all_at_once
from tests.stack.client import Browser, Page
from tests.stack.processes import Stack

PROCESSES = 8
THREADS = 32
SENDS_PER_THREAD = 10
SENDS = THREADS * SENDS_PER_THREAD
# SQLite keeps no order among those who wait: on a slow disk one waits too long, and presses again.
MOST_REFUSED = SENDS // 10
MOST_SECONDS = 120.0


@pytest.fixture(scope="module")
def stack():
    with Stack.embedded(web_workers=PROCESSES) as running:
        yield running


def get_ready(stack: Stack, children: list[Child]) -> None:
    for child in children:
        child.check_page = check_page(stack)


def send(children: list[Child], *, until: float) -> None:
    for child in children:
        child.send_until_heard(until=until)


def check_page(stack: Stack) -> Page:
    """Take the shortest way to Send: an adult whose child is in danger now."""
    page = Browser(stack.public_url, headers=UNCOUNTED).get("/")
    page = page.submit(page.form(action="/start/"), button="adult")
    page = page.submit(page.form(having="step"), button="next")
    page = page.submit(page.form(having="answer").fill(answer="not_safe"), button="next")
    page = page.submit(page.form(having="send_now"), button="send_now")
    if page.path != CHECK:
        raise LostTheWayError(page)
    return page


def test_320_sends_from_8_processes_are_all_stored(stack):
    children = [Child(name=f"child {number}", origin=stack.public_url) for number in range(SENDS)]
    groups = [children[first::THREADS] for first in range(THREADS)]
    all_at_once(partial(get_ready, stack), groups)

    until = time.monotonic() + MOST_SECONDS
    all_at_once(partial(send, until=until), groups)

    codes = {child.code.digits for child in children if child.code}
    refused = [press for child in children for press in child.presses[:-1]]
    assert len(codes) == SENDS
    assert reports_stored(stack) == SENDS
    assert {press.outcome for press in refused} <= {Outcome.NOT_SENT}
    assert len(refused) <= MOST_REFUSED
    wait_until_triaged(stack, seconds=MOST_SECONDS)
