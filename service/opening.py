"""The hours in which people are there to read: pure, in the operator's own time zone."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from service.wrong import WrongValueError

# From and to, in minutes of the local day; the end belongs to it no longer.
Span = tuple[int, int]
Spans = tuple[Span, ...]

WHOLE_DAY_MINUTES: Final = 24 * 60
ALL_DAY: Final = "00:00-24:00"
# Past the longest holiday anybody would announce; behind that, no day is named.
LOOK_AHEAD_DAYS: Final = 366
SPAN = re.compile(r"(\d{1,2})[:.](\d\d)\s*(?:-|–|to)\s*(\d{1,2})[:.](\d\d)")  # noqa: RUF001


@dataclass(frozen=True)
class OpeningHours:
    """Seven days from Monday, each with its spans; days on which nobody comes; the zone."""

    week: tuple[Spans, ...]
    closed: frozenset[date]
    zone: ZoneInfo

    @property
    def is_never(self) -> bool:
        return not any(self.week)

    def is_open(self, at: datetime) -> bool:
        """Say whether people are there at this moment (an aware datetime)."""
        local = at.astimezone(self.zone)
        minute = local.hour * 60 + local.minute
        spans = self._spans_of(local.date())
        return any(begin <= minute < end for begin, end in spans)

    def next_opening(self, at: datetime) -> datetime | None:
        """Return the first moment after `at` at which a span begins; None within a year.

        Open hours that are going on do not count: this is about the next ones.
        """
        if self.is_never:
            return None
        first = at.astimezone(self.zone).date()
        for ahead in range(LOOK_AHEAD_DAYS):
            day = first + timedelta(days=ahead)
            moments = (each for each in self._beginnings(day) if each > at and self.is_open(each))
            if (soonest := min(moments, default=None)) is not None:
                return soonest
        return None

    def _spans_of(self, day: date) -> Spans:
        return () if day in self.closed else self.week[day.weekday()]

    def _beginnings(self, day: date) -> Iterator[datetime]:
        """Give when the spans of a day begin, in UTC.

        In the night the clocks change an hour comes twice, or not at all: then Python's answer
        lies within the span, or `is_open` drops it.
        """
        for begin, _end in self._spans_of(day):
            wall = datetime.combine(day, time(begin // 60, begin % 60), tzinfo=self.zone)
            for fold in (0, 1):
                yield wall.replace(fold=fold).astimezone(UTC)


def read_spans(text: str) -> Spans:
    """Return the spans of "09:00-12:30, 14:00-17:00", in order; "" gives none.

    Raises WrongValueError for anything else, for an end before its beginning, and for overlaps.
    """
    spans = tuple(sorted(_span(part.strip()) for part in text.split(",") if part.strip()))
    for earlier, later in itertools.pairwise(spans):
        if later[0] < earlier[1]:
            raise WrongValueError(_("Two of these times overlap: make one of them."))
    return spans


def _span(text: str) -> Span:
    found = SPAN.fullmatch(text)
    if found is None:
        raise WrongValueError(_("Write times as 09:00-17:00, with commas between; empty: closed."))
    from_hour, from_minute, to_hour, to_minute = map(int, found.groups())
    begin, end = from_hour * 60 + from_minute, to_hour * 60 + to_minute
    if from_minute > 59 or to_minute > 59 or end > WHOLE_DAY_MINUTES:
        raise WrongValueError(_("A day has times from 00:00 to 24:00."))
    if begin >= end:
        raise WrongValueError(
            _("The end comes before the beginning. For a night, write the part of each day.")
        )
    return begin, end


def write_spans(spans: Spans) -> str:
    """Return the spans as they are typed: "09:00-12:30, 14:00-17:00"."""
    return ", ".join(f"{_clock(begin)}-{_clock(end)}" for begin, end in spans)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def read_days(text: str) -> tuple[date, ...]:
    """Return the days of "2026-12-25, 2026-12-26", in order. Raises WrongValueError."""
    return tuple(sorted({read_day(part) for part in re.split(r"[,\s]+", text) if part}))


def read_day(text: str) -> date:
    """Return the day of "2026-12-25". Raises WrongValueError."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise WrongValueError(_("Write a day as 2026-12-25.")) from None


def write_days(days: tuple[date, ...]) -> str:
    return ", ".join(day.isoformat() for day in days)
