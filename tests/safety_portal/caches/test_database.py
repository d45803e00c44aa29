"""The cache in a table."""

import base64
import os
import pickle
import threading
from datetime import timedelta
from typing import cast

import pytest
from django.core.cache import caches
from django.db import OperationalError, connection, connections
from django.utils import timezone

from safety_portal.caches import JsonDatabaseCache
from safety_portal.caches import database as module

pytestmark = pytest.mark.django_db

CACHE = cast("JsonDatabaseCache", caches["default"])
TABLE = CACHE._table


class RunsCode:
    """Unpickled, this would leave a mark in the environment."""

    def __reduce__(self):
        return (os.putenv, ("PLANTED", "1"))


def plant(*, key: str, text: str) -> None:
    later = connection.ops.adapt_datetimefield_value(timezone.now() + timedelta(hours=1))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {TABLE} VALUES (%s, %s, %s)",  # noqa: S608
            [CACHE.make_key(key), text, later],
        )


def rows() -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM {TABLE}")  # noqa: S608
        return int(cursor.fetchone()[0])


@pytest.fixture
def later(time_machine):
    """Move the clock on; the database never reads its own."""
    started = timezone.now()
    time_machine.move_to(started, tick=False)
    return lambda delta: time_machine.move_to(started + delta, tick=False)


def test_a_value_comes_back():
    CACHE.set("k", {"name": "Bluebird", "list": [1, None, True]})

    assert CACHE.get("k") == {"name": "Bluebird", "list": [1, None, True]}
    assert CACHE.get("other", "nothing") == "nothing"
    assert "k" in CACHE
    assert "other" not in CACHE


def test_many_values_come_back_in_one_query(django_assert_num_queries):
    CACHE.set("a", 1)
    CACHE.set("b", None)

    with django_assert_num_queries(1):
        assert CACHE.get_many(["a", "b", "c"]) == {"a": 1, "b": None}


def test_storing_costs_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        CACHE.set("a", 1)
    with django_assert_num_queries(1):
        CACHE.add("b", 1)
    with django_assert_num_queries(1):
        CACHE.replace("b", 2)


def test_the_second_value_stands():
    CACHE.set("k", "first")
    CACHE.set("k", "second")

    assert CACHE.get("k") == "second"
    assert rows() == 1


def test_adding_keeps_what_is_there():
    assert CACHE.add("k", "first") is True
    assert CACHE.add("k", "second") is False

    assert CACHE.get("k") == "first"


def test_adding_takes_the_place_of_what_has_run_out():
    CACHE.set("k", "first", timeout=-5)

    assert CACHE.add("k", "second") is True
    assert CACHE.get("k") == "second"


def test_replacing_never_brings_a_deleted_value_back():
    CACHE.set("k", "first")
    assert CACHE.replace("k", "second") is True
    assert CACHE.get("k") == "second"

    CACHE.delete("k")

    assert CACHE.replace("k", "third") is False
    assert CACHE.get("k") is None


def test_what_has_run_out_is_gone():
    CACHE.set("k", "old", timeout=-5)

    assert CACHE.get("k") is None
    assert CACHE.touch("k") is False
    assert CACHE.replace("k", "new") is False


def test_touching_makes_a_value_last_longer(later):
    CACHE.set("k", "value", timeout=10)
    assert CACHE.touch("k", timeout=100) is True

    later(timedelta(seconds=50))

    assert CACHE.get("k") == "value"


def test_a_value_without_an_end_stays(later):
    CACHE.set("k", "value", timeout=None)

    later(timedelta(days=3_000))

    assert CACHE.get("k") == "value"


def test_deleting_says_whether_something_was_there():
    CACHE.set("k", 1)

    assert CACHE.delete("k") is True
    assert CACHE.delete("k") is False


def test_many_are_deleted_at_once(django_assert_num_queries):
    CACHE.set_many({"a": 1, "b": 2, "c": 3})

    with django_assert_num_queries(1):
        CACHE.delete_many(["a", "b"])

    assert CACHE.get_many(["a", "b", "c"]) == {"c": 3}


def test_counting_up_and_down():
    CACHE.set("n", 5)

    assert CACHE.incr("n", 3) == 8
    assert CACHE.decr("n") == 7
    assert CACHE.get("n") == 7


@pytest.mark.parametrize("value", ["five", True, None, 1.5])
def test_only_whole_numbers_are_counted(value):
    CACHE.set("n", value)

    with pytest.raises(ValueError, match="no whole number"):
        CACHE.incr("n")
    with pytest.raises(ValueError, match="no whole number"):
        CACHE.incr("absent")


def test_a_planted_pickle_is_a_miss_and_runs_nothing():
    harmful = pickle.dumps(RunsCode())
    plant(key="plain", text=harmful.decode("latin-1").replace("\0", ""))
    plant(key="stock", text=base64.b64encode(harmful).decode())
    CACHE.set("good", 1)

    assert CACHE.get_many(["plain", "stock", "good"]) == {"good": 1}
    assert CACHE.get("stock", "miss") == "miss"
    assert os.environ.get("PLANTED") is None


def test_clearing_one_alias_leaves_the_sessions_alone():
    CACHE.set("k", 1)
    caches["sessions"].set("k", 2)

    CACHE.clear()

    assert CACHE.get("k") is None
    assert caches["sessions"].get("k") == 2


def test_sweeping_deletes_what_has_run_out_and_nothing_else(monkeypatch):
    monkeypatch.setattr(module, "ROWS_PER_SWEEP", 2)
    now = timezone.now()
    for number in range(5):
        CACHE.set(f"old{number}", number, timeout=-1)
    CACHE.set("new", 1, timeout=60)
    CACHE.set("endless", 1, timeout=None)

    assert CACHE.sweep(now) == 5
    assert CACHE.get_many(["new", "endless"]) == {"new": 1, "endless": 1}
    assert rows() == 2
    assert CACHE.sweep(now) == 0


def test_above_the_cap_those_nearest_to_their_end_go_first(monkeypatch):
    monkeypatch.setattr(CACHE, "_max_entries", 2)
    for number in range(4):
        CACHE.set(f"k{number}", number, timeout=60 + number)

    assert CACHE.get("k0") == 0  # Nothing is thrown away while a child is writing.
    assert CACHE.sweep(timezone.now()) == 2
    assert CACHE.get_many(["k0", "k1", "k2", "k3"]) == {"k2": 2, "k3": 3}


def test_a_dead_database_is_an_error_and_not_a_silent_loss(monkeypatch):
    def refuse(*args, **kwargs):
        raise OperationalError

    monkeypatch.setattr(connections["default"], "cursor", refuse)

    with pytest.raises(OperationalError):
        CACHE.set("k", 1)
    with pytest.raises(OperationalError):
        CACHE.get("k")


@pytest.mark.django_db(transaction=True)
def test_counting_from_many_threads_loses_nothing():
    if connection.vendor == "sqlite" and connection.is_in_memory_db():  # type: ignore[attr-defined]
        pytest.skip("threads share a database in memory without waiting for each other")
    CACHE.set("n", 0)

    def count():
        for _ in range(5):
            caches["default"].incr("n")
        connection.close()

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert CACHE.get("n") == 20
