"""Promise 1, nothing is lost: whatever is killed, a confirmed report is stored and triaged."""

from collections import Counter

import pytest

from tests.journeys.coming_back import come_back
from tests.reliability.children import UNCOUNTED, Outcome
from tests.reliability.drill import CHILDREN, Drill, run_drill
from tests.reliability.read_back import StoredReport, stored_reports
from tests.stack.client import Browser
from tests.stack.fixtures import SERVERS, require
from tests.stack.processes import Stack

LONGEST_SEND_SECONDS = 5.0


@pytest.fixture(scope="module")
def stack():
    require(*SERVERS)
    with Stack.on_servers() as own:
        yield own


@pytest.fixture(scope="module")
def drill(stack) -> Drill:
    return run_drill(stack)


@pytest.fixture(scope="module")
def stored(stack, drill) -> list[StoredReport]:
    return stored_reports(stack)


def test_every_child_gets_a_code_of_its_own_that_opens_a_report(stack, drill):
    codes = [child.code.digits for child in drill.children if child.code]

    assert len(codes) == len(drill.children) == CHILDREN
    assert len(set(codes)) == len(codes)
    for digits in codes:
        come_back(Browser(stack.public_url, headers=UNCOUNTED), digits)


def test_every_confirmed_report_is_stored_once_and_triaged_once(drill, stored):
    confirmed = {child.confirmed for child in drill.children}
    times = Counter(report.words for report in stored)

    assert [words for words in confirmed if times[words] != 1] == []
    assert [report for report in stored if not report.is_triaged_once] == []


def test_nothing_is_stored_twice_unless_the_store_of_unsent_answers_was_lost(drill, stored):
    confirmed = {child.confirmed for child in drill.children}
    abandoned = {words for child in drill.children for words in child.abandoned}
    unconfirmed = [report.words for report in stored if report.words not in confirmed]

    assert len(unconfirmed) == len(set(unconfirmed))
    assert set(unconfirmed) <= abandoned


def test_a_report_that_was_not_confirmed_showed_the_kind_page(drill):
    presses = [press for child in drill.children for press in child.presses]

    assert [press for press in presses if press.outcome is Outcome.STRANGE] == []
    assert any(press.outcome is Outcome.NOT_SENT for press in presses)


def test_a_connection_only_breaks_while_a_web_worker_dies(drill):
    broken = [
        press
        for child in drill.children
        for press in child.presses
        if press.outcome is Outcome.NO_ANSWER
    ]
    died, back = drill.died["a web worker"], drill.back["a web worker"]

    assert [press for press in broken if not died - 1 <= press.at <= back] == []


def test_no_send_takes_longer_than_five_seconds(drill):
    slowest = max(press.seconds for child in drill.children for press in child.presses)

    assert slowest <= LONGEST_SEND_SECONDS
