"""In an outage one thread looks for the server and nobody else waits for it."""

import threading

import psycopg
import pytest
from psycopg_pool import PoolTimeout

from safety_portal.database.base import Outage, StillDownError


@pytest.fixture
def outage() -> Outage:
    return Outage()


def fail(outage: Outage) -> None:
    with pytest.raises(PoolTimeout), outage.watch():
        raise PoolTimeout


def test_while_all_is_well_any_number_of_threads_connect(outage):
    with outage.watch(), outage.watch(), outage.watch():
        pass


def test_in_an_outage_only_one_thread_looks_for_the_server(outage):
    fail(outage)

    with outage.watch(), pytest.raises(StillDownError), outage.watch():
        pytest.fail("a second thread waits too")


def test_a_look_that_fails_lets_the_next_thread_look(outage):
    fail(outage)
    fail(outage)
    fail(outage)

    with outage.watch():
        pass


def test_the_first_connection_ends_the_outage_for_all(outage):
    fail(outage)
    with outage.watch():
        pass

    with outage.watch(), outage.watch():
        pass


def test_an_error_that_is_no_outage_starts_none(outage):
    with pytest.raises(psycopg.OperationalError), outage.watch():
        raise psycopg.OperationalError

    with outage.watch(), outage.watch():
        pass


def test_many_threads_in_an_outage_are_answered_while_one_still_looks(outage):
    fail(outage)
    refused = []

    def ask() -> None:
        try:
            with outage.watch():
                pass
        except StillDownError:
            refused.append(1)

    with outage.watch():
        threads = [threading.Thread(target=ask) for _ in range(10)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    assert len(refused) == 10
