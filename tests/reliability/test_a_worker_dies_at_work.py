"""A worker dies in the middle of a triage task: the report is triaged all the same, once."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psycopg
import pytest

from reports.models.outbox import LEASE_SECONDS
from tests.journeys.made_up import Telling
from tests.journeys.rows import complaints, count, reports_stored, wait_until_triaged
from tests.journeys.telling import tell
from tests.reliability.read_back import stored_reports
from tests.stack.client import Browser
from tests.stack.processes import Stack
from tests.stack.waiting import wait_until

# The task is sent again when its lease runs out; a fresh worker takes some seconds to start.
MOST_SECONDS = LEASE_SECONDS + 25
WAITING_FOR_THE_TABLE = """
    SELECT count(*) FROM pg_locks JOIN pg_class ON pg_class.oid = relation
    WHERE relname = 'reports_evaluation' AND NOT granted
"""


@contextmanager
def triage_held_up(stack: Stack) -> Iterator[None]:
    """Let no task finish: the table that it writes its reasons into is locked."""
    assert stack.postgresql
    with psycopg.connect(stack.postgresql.url) as connection:
        connection.execute("LOCK TABLE reports_evaluation IN ACCESS EXCLUSIVE MODE")
        yield


def kill_the_child_at_work(stack: Stack) -> None:
    """Kill both children: which of them has the task is not seen from outside."""
    stack.kill_one_child_of("worker")
    stack.kill_one_child_of("worker")


def kill_the_worker(stack: Stack) -> None:
    stack.kill("worker")
    stack.start("worker")


@pytest.mark.parametrize("kill", [kill_the_child_at_work, kill_the_worker])
def test_a_report_is_triaged_once_though_its_worker_was_killed(
    running_stack: Stack, kill: Callable[[Stack], None]
):
    words = f"The story of {kill.__name__}."
    before = reports_stored(running_stack)

    with triage_held_up(running_stack):
        tell(Browser(running_stack.public_url), Telling(door="pro", words=words))
        wait_until(
            lambda: count(running_stack, WAITING_FOR_THE_TABLE) > 0,
            seconds=15,
            what=lambda: f"a task waits\n{complaints(running_stack, 'worker')}",
        )
        kill(running_stack)

    wait_until_triaged(running_stack, seconds=MOST_SECONDS)
    assert reports_stored(running_stack) == before + 1
    assert [
        each.is_triaged_once for each in stored_reports(running_stack) if each.words == words
    ] == [True]
