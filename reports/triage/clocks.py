"""Clocks of a report: targets and elapsed time. Pure."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from reports.vocabulary import ClockKind, Level, PromiseKind
from service.clock_limits import SLOWEST_SECONDS, Seconds

# Seconds from receiving a report (triage policy, section 3). An operator may be faster.
TARGET_SECONDS: Final = {
    level: {kind: SLOWEST_SECONDS[level][kind] for kind in ClockKind} for level in Level
}
POLICY: Final[Seconds] = {
    (level, kind): TARGET_SECONDS[level][kind] for level in Level for kind in ClockKind
}

_CLOCK_OF_PROMISE: Final = {
    PromiseKind.FIRST_READ: ClockKind.FIRST_HUMAN_READ,
    PromiseKind.ANSWER: ClockKind.CHILD_HEARS_BACK,
    PromiseKind.COMPLAINT: ClockKind.CHILD_HEARS_BACK,
}


class ClockMayNotPauseError(Exception):
    """Only the clock to a first action may pause, and never while a child is in danger."""


@dataclass(frozen=True, slots=True)
class ClockState:
    """One clock, in seconds. Paused or stopped when `running_since` is None."""

    target_seconds: int
    elapsed_seconds: float
    running_since: datetime | None
    met_at: datetime | None


def started(
    *, level: Level, kind: ClockKind, now: datetime, targets: Seconds = POLICY
) -> ClockState:
    """Return a clock that has just begun to run."""
    return ClockState(
        target_seconds=targets[level, kind],
        elapsed_seconds=0.0,
        running_since=now,
        met_at=None,
    )


def elapsed_at(clock: ClockState, *, now: datetime) -> float:
    """Return the seconds counted so far, over all spans in which the clock ran."""
    if clock.running_since is None:
        return clock.elapsed_seconds
    # A machine whose time was set back must not give time back.
    return clock.elapsed_seconds + max((now - clock.running_since).total_seconds(), 0.0)


def pause(clock: ClockState, *, kind: ClockKind, level: Level, now: datetime) -> ClockState:
    """Return the clock waiting; one that waits already, or is met, stays as it is.

    Raises ClockMayNotPauseError except for the action clock below P0 (casework, section 3).
    """
    if kind != ClockKind.ACTION_STARTED or level == Level.P0:
        msg = f"the clock {kind} does not pause at {level}"
        raise ClockMayNotPauseError(msg)
    return stop(clock, now=now)


def stop(clock: ClockState, *, now: datetime) -> ClockState:
    """Return the clock standing still, its time kept. For closing a report, not for waiting."""
    return replace(clock, elapsed_seconds=elapsed_at(clock, now=now), running_since=None)


def resume(clock: ClockState, *, now: datetime) -> ClockState:
    """Return the clock running on; one that runs already, or is met, stays as it is."""
    if clock.running_since is not None or clock.met_at is not None:
        return clock
    return replace(clock, running_since=now)


def reopen(clock: ClockState, *, now: datetime) -> ClockState:
    """Return the clock of a reopened report: no longer met, running, its earlier time kept."""
    return replace(stop(clock, now=now), running_since=now, met_at=None)


def retarget(clock: ClockState, *, target_seconds: int) -> ClockState:
    """Return the clock with another target; no second that has passed is forgotten.

    A caller that raises a report to P0 resumes its action clock as well: nothing waits at P0.
    """
    return replace(clock, target_seconds=target_seconds)


def meet(clock: ClockState, *, now: datetime) -> ClockState:
    """Return the clock stopped for good; what was met once stays met at its first time."""
    if clock.met_at is not None:
        return clock
    return replace(stop(clock, now=now), met_at=now)


def due_at(clock: ClockState) -> datetime | None:
    """Return when the target is reached if nothing changes; None while the clock stands."""
    if clock.running_since is None:
        return None
    left = timedelta(seconds=clock.target_seconds - clock.elapsed_seconds)
    return clock.running_since + left


def first_read_due(*, level: Level, now: datetime, targets: Seconds = POLICY) -> datetime:
    """Return when a person must have read a report that arrives now."""
    return now + timedelta(seconds=targets[level, ClockKind.FIRST_HUMAN_READ])


def is_breached(clock: ClockState, *, now: datetime) -> bool:
    """Say whether more time passed than the target allows; a late answer stays late."""
    return elapsed_at(clock, now=now) > clock.target_seconds


def promised_seconds(targets: Seconds, *, level: Level, kind: PromiseKind) -> int:
    """Return how many seconds a promise of this kind may take."""
    return targets[level, _CLOCK_OF_PROMISE[kind]]


def nearer_day(old: date, new: date) -> date:
    """Return the earlier day: a promise may come nearer, never move away."""
    return min(old, new)
