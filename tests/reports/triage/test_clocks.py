"""Clocks keep every second they ran, and a promised day only comes nearer."""

import itertools
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.triage import clocks
from reports.triage.clocks import TARGET_SECONDS, ClockMayNotPauseError, ClockState
from reports.vocabulary import ClockKind, Level

NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ACTION = ClockKind.ACTION_STARTED

# Whole microseconds up to ten days: as exact as a time can be written down.
SPANS = st.lists(
    st.tuples(st.booleans(), st.timedeltas(timedelta(0), timedelta(days=10))), max_size=12
)
TIMES = st.timedeltas(timedelta(0), timedelta(days=5000)).map(lambda after: NOON + after)
ZONES = st.sampled_from(["UTC", "Asia/Kolkata", "America/New_York", "Pacific/Auckland"]).map(
    ZoneInfo
)


def running(*, level: Level = Level.P2, kind: ClockKind = ACTION) -> ClockState:
    return clocks.started(level=level, kind=kind, now=NOON)


@pytest.mark.parametrize(
    ("level", "minutes"),
    [
        pytest.param(Level.P0, (10, 15, 60), id="P0"),
        pytest.param(Level.P1, (60, 180, 720), id="P1"),
        pytest.param(Level.P2, (24 * 60, 72 * 60, 48 * 60), id="P2"),
        pytest.param(Level.P3, (72 * 60, 120 * 60, 120 * 60), id="P3"),
    ],
)
def test_targets_are_those_of_the_policy(level, minutes):
    assert tuple(TARGET_SECONDS[level][kind] / 60 for kind in ClockKind) == minutes


def test_a_more_urgent_level_never_has_a_later_target():
    for calm, urgent in itertools.pairwise([Level.P3, Level.P2, Level.P1, Level.P0]):
        for kind in ClockKind:
            assert TARGET_SECONDS[urgent][kind] < TARGET_SECONDS[calm][kind]


def test_a_running_clock_is_due_at_its_target():
    assert clocks.due_at(running(level=Level.P1)) == NOON + 3 * HOUR


def test_a_clock_is_late_only_after_its_target():
    clock = running(level=Level.P1)

    assert not clocks.is_breached(clock, now=NOON + 3 * HOUR)
    assert clocks.is_breached(clock, now=NOON + 3 * HOUR + timedelta(seconds=1))


def test_a_pause_moves_the_due_time_by_its_length():
    paused = clocks.pause(running(), kind=ACTION, level=Level.P2, now=NOON + HOUR)
    resumed = clocks.resume(paused, now=NOON + 5 * HOUR)

    assert clocks.due_at(paused) is None
    assert clocks.due_at(resumed) == NOON + timedelta(days=3) + 4 * HOUR


@pytest.mark.parametrize("kind", [ClockKind.FIRST_HUMAN_READ, ClockKind.CHILD_HEARS_BACK])
def test_only_the_clock_to_a_first_action_may_pause(kind):
    clocks.pause(running(), kind=ACTION, level=Level.P1, now=NOON)

    with pytest.raises(ClockMayNotPauseError):
        clocks.pause(running(kind=kind), kind=kind, level=Level.P3, now=NOON)


def test_no_clock_pauses_while_a_child_is_in_danger():
    clocks.pause(running(level=Level.P1), kind=ACTION, level=Level.P1, now=NOON)

    with pytest.raises(ClockMayNotPauseError):
        clocks.pause(running(level=Level.P0), kind=ACTION, level=Level.P0, now=NOON)


def test_pausing_and_resuming_twice_changes_nothing_more():
    paused = clocks.pause(running(), kind=ACTION, level=Level.P2, now=NOON + HOUR)
    resumed = clocks.resume(paused, now=NOON + 2 * HOUR)

    assert clocks.pause(paused, kind=ACTION, level=Level.P2, now=NOON + 9 * HOUR) == paused
    assert clocks.resume(resumed, now=NOON + 9 * HOUR) == resumed


def test_a_new_level_changes_the_target_and_forgets_no_time():
    clock = clocks.retarget(running(), target_seconds=TARGET_SECONDS[Level.P1][ACTION])

    assert clocks.elapsed_at(clock, now=NOON + 2 * HOUR) == 2 * 3600
    assert clocks.due_at(clock) == NOON + 3 * HOUR


def test_a_clock_that_is_met_stands_still_at_its_first_time():
    met = clocks.meet(running(), now=NOON + HOUR)

    assert (met.met_at, met.running_since, met.elapsed_seconds) == (NOON + HOUR, None, 3600)
    assert clocks.meet(met, now=NOON + 2 * HOUR) == met
    assert clocks.resume(met, now=NOON + 2 * HOUR) == met


def test_a_late_answer_stays_late():
    late = clocks.meet(running(level=Level.P0), now=NOON + HOUR)
    in_time = clocks.meet(running(level=Level.P2), now=NOON + HOUR)

    assert clocks.is_breached(late, now=NOON + 2 * HOUR)
    assert not clocks.is_breached(in_time, now=NOON + timedelta(days=99))


def test_a_reopened_clock_keeps_its_earlier_time():
    closed = clocks.meet(running(level=Level.P1), now=NOON + HOUR)
    reopened = clocks.reopen(closed, now=NOON + 10 * HOUR)

    assert reopened.met_at is None
    assert clocks.due_at(reopened) == NOON + 12 * HOUR


def test_a_machine_set_back_in_time_gives_no_time_back():
    assert clocks.elapsed_at(running(), now=NOON - HOUR) == 0


@given(spans=SPANS, levels=st.lists(st.sampled_from(Level), min_size=12, max_size=12))
def test_elapsed_time_is_the_sum_of_the_spans_in_which_the_clock_ran(spans, levels):
    clock, now, ran = running(), NOON, timedelta(0)
    for (runs, length), level in zip(spans, levels, strict=False):
        clock = clocks.resume(clock, now=now) if runs else clocks.stop(clock, now=now)
        clock = clocks.retarget(clock, target_seconds=TARGET_SECONDS[level][ACTION])
        now += length
        ran += length if runs else timedelta(0)

    assert clocks.elapsed_at(clock, now=now) == pytest.approx(ran.total_seconds(), abs=1e-3)


@given(elapsed=st.timedeltas(timedelta(0), timedelta(days=9)))
def test_a_clock_is_late_exactly_when_its_due_time_has_passed(elapsed):
    clock, now = running(), NOON + elapsed

    due = clocks.due_at(clock)
    assert due is not None
    assert clocks.is_breached(clock, now=now) == (now > due)


def test_a_day_may_come_nearer_and_never_move_away():
    monday, friday = date(2026, 11, 16), date(2026, 11, 20)

    assert clocks.nearer_day(friday, monday) == monday
    assert clocks.nearer_day(monday, friday) == monday
