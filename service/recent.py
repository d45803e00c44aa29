"""What was read lately, kept in the memory of this process: pages go on when the database stops."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from django.db import Error

logger = logging.getLogger(__name__)

# One question a minute to the database, so that a question page costs none for its numbers.
FRESH_FOR = timedelta(seconds=60)
# A dead database makes each try wait seconds: pages must not queue behind it one by one.
RETRY_AFTER = timedelta(seconds=5)

Value = TypeVar("Value")


@dataclass(frozen=True, kw_only=True)
class Remembered(Generic[Value]):
    """What was last read under a key, and how long that may be used."""

    value: Value
    read_at: datetime
    good_for: timedelta


class Recent(Generic[Value]):
    """The last values by key. Threads may share it: an entry is only ever replaced whole.

    `read` asks the database and may raise django.db.Error; `spare` gives the shipped value. Both
    take the key. Values must not change once given away.
    """

    def __init__(
        self,
        *,
        event: str,
        read: Callable[[str], Value],
        spare: Callable[[str], Value],
        fresh_for: timedelta = FRESH_FOR,
    ) -> None:
        self._event = event
        self._fresh_for = fresh_for
        self._read = read
        self._spare = spare
        self._by_key: dict[str, Remembered[Value]] = {}

    def of(self, key: str, *, now: datetime) -> Value:
        """Return the value of a key, at most `fresh_for` old while the database answers.

        Never raises for a broken database: then the last known value comes, else the shipped one.
        """
        known = self._by_key.get(key)
        if known is None or not is_fresh(known, now=now):
            known = self._read_again(key, known=known, now=now)
            self._by_key[key] = known
        return known.value

    def last(self, key: str) -> Value:
        """Return what was last read, however old, else the shipped value. Asks no database."""
        known = self._by_key.get(key)
        return known.value if known else self._spare(key)

    def expire(self) -> None:
        """Read anew at the next question; what is known still serves while the database is down."""
        for key, known in list(self._by_key.items()):
            self._by_key[key] = replace(known, good_for=timedelta(0))

    def forget(self) -> None:
        self._by_key.clear()

    def _read_again(
        self, key: str, *, known: Remembered[Value] | None, now: datetime
    ) -> Remembered[Value]:
        try:
            return Remembered(value=self._read(key), read_at=now, good_for=self._fresh_for)
        except Error:
            logger.warning(self._event)
        value = known.value if known else self._spare(key)
        return Remembered(value=value, read_at=now, good_for=RETRY_AFTER)


def is_fresh(remembered: Remembered[Value], *, now: datetime) -> bool:
    """Return whether what was read may still be used; a clock set back counts as stale."""
    return timedelta(0) <= now - remembered.read_at < remembered.good_for
