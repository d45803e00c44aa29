"""Start, pause, stop and meet the clocks of one report."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime

from django.db.models import Min

from reports.actions.make_promises import make_promises
from reports.local_time import site_zone
from reports.models import Clock, Report
from reports.triage import clocks
from reports.triage.states import Effect
from reports.vocabulary import PROMISED_AT_SEND, ClockKind, Level, PromiseKind

# No clock runs. A date, because PostgreSQL and SQLite sort an empty value at different ends.
NOTHING_DUE = datetime(9999, 1, 1, tzinfo=UTC)


def apply_effects(*, report: Report, effects: Iterable[Effect], now: datetime) -> None:
    """Do to the clocks what a change of state asks. Runs inside the caller's transaction."""
    wanted = tuple(effects)
    change = next((_CHANGE_OF[effect] for effect in wanted if effect in _CHANGE_OF), None)
    if change is not None:
        for row in report.clocks.all():
            keep_state(row, change(row, now=now, level=Level(report.level)))
        show_next_due(report)
    if Effect.RESTART_CLOCKS in wanted:
        promise_again(report, now=now)


def promise_again(report: Report, *, now: datetime) -> None:
    """Promise new days for a report that was opened again: the page must name a day."""
    # What was promised before the end was settled by the end; its old day must not show as late.
    report.promises.filter(kind__in=PROMISED_AT_SEND).standing().update(kept_at=now)
    make_promises(report=report, kinds=PROMISED_AT_SEND, zone=site_zone(), now=now)


def meet_clock(*, report: Report, kind: ClockKind, now: datetime) -> None:
    """Note that what the clock waits for has happened; a second time changes nothing."""
    row = report.clocks.filter(kind=kind, met_at=None).first()
    if row is not None:
        keep_state(row, clocks.meet(state_of(row), now=now))
        show_next_due(report)


def keep_promise(*, report: Report, kind: PromiseKind, now: datetime) -> None:
    """Note that the day promised was kept."""
    report.promises.filter(kind=kind, kept_at=None, missed_at=None).update(kept_at=now)


def show_next_due(report: Report) -> None:
    """Cache on the report when its next clock runs out: the queue is ordered by it.

    With every clock met or waiting it goes behind those of its level that are due.
    """
    soonest = report.clocks.filter(met_at=None).aggregate(at=Min("due_at"))["at"] or NOTHING_DUE
    if soonest != report.due_at:
        report.due_at = soonest
        report.save(update_fields=["due_at"])


def state_of(row: Clock) -> clocks.ClockState:
    """Return the row as the value that the pure clock functions work on."""
    return clocks.ClockState(
        target_seconds=row.target_seconds,
        elapsed_seconds=row.elapsed_seconds,
        running_since=row.running_since,
        met_at=row.met_at,
    )


def keep_state(row: Clock, state: clocks.ClockState) -> None:
    """Write the value back to its row."""
    row.target_seconds = state.target_seconds
    row.elapsed_seconds = state.elapsed_seconds
    row.running_since = state.running_since
    row.met_at = state.met_at
    row.due_at = clocks.due_at(state)
    row.save()


def _stopped(row: Clock, *, now: datetime, level: Level) -> clocks.ClockState:  # noqa: ARG001
    return clocks.stop(state_of(row), now=now)


def _reopened(row: Clock, *, now: datetime, level: Level) -> clocks.ClockState:  # noqa: ARG001
    row.breached_at = None
    return clocks.reopen(state_of(row), now=now)


def _paused(row: Clock, *, now: datetime, level: Level) -> clocks.ClockState:
    kind = ClockKind(row.kind)
    if kind is not ClockKind.ACTION_STARTED:
        return state_of(row)
    return clocks.pause(state_of(row), kind=kind, level=level, now=now)


def _resumed(row: Clock, *, now: datetime, level: Level) -> clocks.ClockState:  # noqa: ARG001
    return clocks.resume(state_of(row), now=now)


_CHANGE_OF: dict[Effect, Callable[..., clocks.ClockState]] = {
    Effect.STOP_CLOCKS: _stopped,
    Effect.RESTART_CLOCKS: _reopened,
    Effect.PAUSE_ACTION_CLOCK: _paused,
    Effect.RESUME_ACTION_CLOCK: _resumed,
}
