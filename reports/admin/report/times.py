"""Clocks and promised days of a report, with the sum that each clock stands on."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from reports.actions.run_clocks import state_of
from reports.admin import words
from reports.admin.durations import due_words, span_words
from reports.local_time import today_at
from reports.models import Clock, Report
from reports.triage.clocks import elapsed_at, is_breached
from reports.vocabulary import PROMISED_AT_SEND, ClockKind, PromiseKind


@dataclass(frozen=True)
class ClockLine:
    """`due` is empty once the clock is met or while it stands still."""

    name: object
    target: str
    elapsed: str
    due_at: datetime | None
    due: str
    met_at: datetime | None
    is_late: bool


@dataclass(frozen=True)
class PromiseLine:
    """A day the reporter was shown."""

    name: object
    day: date
    is_kept: bool
    is_missed: bool


def clock_lines(report: Report, *, now: datetime) -> list[ClockLine]:
    rows = {row.kind: row for row in report.clocks.all()}
    return [_clock_line(rows[kind], now=now) for kind in ClockKind if kind in rows]


def promise_lines(report: Report, *, now: datetime) -> list[PromiseLine]:
    today = today_at(now)
    return [
        PromiseLine(
            name=words.PROMISES[PromiseKind(promise.kind)],
            day=promise.day,
            is_kept=promise.kept_at is not None,
            is_missed=promise.missed_at is not None or promise.has_passed(today),
        )
        for promise in report.promises.filter(kind__in=PROMISED_AT_SEND)
    ]


def _clock_line(row: Clock, *, now: datetime) -> ClockLine:
    state = state_of(row)
    return ClockLine(
        name=words.CLOCKS[ClockKind(row.kind)],
        target=span_words(timedelta(seconds=state.target_seconds)),
        elapsed=span_words(timedelta(seconds=elapsed_at(state, now=now))),
        due_at=row.due_at,
        due=due_words(row.due_at, now=now) if row.due_at and row.met_at is None else "",
        met_at=row.met_at,
        is_late=is_breached(state, now=now),
    )
