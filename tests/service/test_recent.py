"""What was read lately: used for a minute, and longer while the database is down."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import OperationalError

from service.recent import Recent, Remembered, is_fresh


def test_what_was_read_in_the_future_is_stale(now):
    remembered = Remembered(value="x", read_at=now, good_for=timedelta(seconds=60))

    assert is_fresh(remembered, now=now)
    assert not is_fresh(replace(remembered, read_at=now + timedelta(seconds=1)), now=now)


def test_each_key_is_read_by_itself_once_a_minute(now, a_minute_later):
    read: list[str] = []

    def read_one(key):
        read.append(key)
        return key

    recent = Recent(event="x", read=read_one, spare=str)

    for moment in (now, now, a_minute_later):
        assert (recent.of("KE", now=moment), recent.of("UG", now=moment)) == ("KE", "UG")

    assert read == ["KE", "UG"] * 2


def test_the_shipped_value_serves_only_while_nothing_was_ever_read(now, a_minute_later):
    answers = iter([OperationalError(), "of the database", OperationalError()])

    def read(_key):
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    recent = Recent(event="x", read=read, spare=lambda _key: "shipped")

    assert recent.of("KE", now=now) == "shipped"
    assert recent.of("KE", now=now + timedelta(seconds=6)) == "of the database"
    assert recent.of("KE", now=a_minute_later + timedelta(seconds=6)) == "of the database"


def test_only_a_broken_database_is_forgiven(now):
    def read(_key):
        raise LookupError

    recent = Recent(event="x", read=read, spare=str)

    with pytest.raises(LookupError):
        recent.of("KE", now=now)
