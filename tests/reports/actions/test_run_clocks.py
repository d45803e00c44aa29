import pytest

from reports.actions.run_clocks import (
    NOTHING_DUE,
    apply_effects,
    keep_promise,
    meet_clock,
    show_next_due,
)
from reports.triage.states import Effect
from reports.vocabulary import PROMISED_AT_SEND, ClockKind, Level, PromiseKind
from tests.reports.builders import NOW, after, fresh, queued

pytestmark = pytest.mark.django_db


def clock(report, kind=ClockKind.ACTION_STARTED):
    return report.clocks.get(kind=kind)


def apply(report, *effects, now):
    apply_effects(report=report, effects=effects, now=now)


def test_a_clock_is_met_once_and_stays_met():
    report = queued()

    meet_clock(report=report, kind=ClockKind.FIRST_HUMAN_READ, now=after(hours=1))
    meet_clock(report=report, kind=ClockKind.FIRST_HUMAN_READ, now=after(hours=9))

    met = clock(report, ClockKind.FIRST_HUMAN_READ)
    assert (met.met_at, met.elapsed_seconds, met.due_at) == (after(hours=1), 3600, None)


def test_the_queue_shows_the_next_clock_that_runs_out():
    report = queued(level=Level.P1)
    assert report.due_at == after(hours=1)

    meet_clock(report=report, kind=ClockKind.FIRST_HUMAN_READ, now=NOW)

    assert fresh(report).due_at == after(hours=3)


def test_a_report_with_nothing_left_to_do_stands_behind_those_that_are_due():
    report = queued()

    for kind in ClockKind:
        meet_clock(report=report, kind=kind, now=NOW)

    assert fresh(report).due_at == NOTHING_DUE


def test_time_paused_does_not_count():
    report = queued(level=Level.P2)

    apply(report, Effect.PAUSE_ACTION_CLOCK, now=after(hours=1))
    apply(report, Effect.RESUME_ACTION_CLOCK, now=after(hours=11))

    assert clock(report).due_at == after(days=3, hours=10)


@pytest.mark.parametrize("kind", [ClockKind.FIRST_HUMAN_READ, ClockKind.CHILD_HEARS_BACK])
def test_what_a_child_waits_for_never_pauses(kind):
    report = queued(level=Level.P2)
    due = clock(report, kind).due_at

    apply(report, Effect.PAUSE_ACTION_CLOCK, now=after(hours=1))

    assert clock(report, kind).due_at == due


def test_stopped_clocks_start_again_when_a_report_is_reopened():
    report = queued()
    meet_clock(report=report, kind=ClockKind.CHILD_HEARS_BACK, now=after(hours=1))

    apply(report, Effect.STOP_CLOCKS, now=after(hours=2))
    assert [each.running_since for each in report.clocks.all()] == [None] * 3
    apply(report, Effect.RESTART_CLOCKS, now=after(hours=8))

    assert {each.running_since for each in report.clocks.all()} == {after(hours=8)}
    assert {each.met_at for each in report.clocks.all()} == {None}


def test_a_clock_missed_before_may_be_missed_again_after_reopening():
    report = queued()
    report.clocks.update(breached_at=after(days=9))

    apply(report, Effect.RESTART_CLOCKS, now=after(days=10))

    assert {each.breached_at for each in report.clocks.all()} == {None}


def test_an_effect_on_something_else_leaves_the_clocks_alone():
    report = queued()
    before = list(report.clocks.order_by("kind").values())

    apply(report, Effect.TELL_REPORTER, Effect.NEED_LEASE, now=after(hours=1))

    assert list(report.clocks.order_by("kind").values()) == before


def test_showing_the_next_due_time_again_writes_nothing(django_assert_num_queries):
    report = queued()

    with django_assert_num_queries(1):
        show_next_due(report)


def test_a_kept_promise_is_noted_once_and_only_its_own_kind():
    report = queued()

    keep_promise(report=report, kind=PromiseKind.ANSWER, now=after(hours=1))
    keep_promise(report=report, kind=PromiseKind.ANSWER, now=after(hours=9))

    kept = {each.kind: each.kept_at for each in report.promises.all()}
    assert kept == {PromiseKind.ANSWER: after(hours=1), PromiseKind.FIRST_READ: None}


def test_a_missed_promise_is_not_called_kept_afterwards():
    report = queued()
    report.promises.update(missed_at=after(days=5))

    keep_promise(report=report, kind=PromiseKind.ANSWER, now=after(days=6))

    assert report.promises.get(kind="answer").kept_at is None


def test_a_reopened_report_names_new_days():
    report = queued(level=Level.P2)
    apply(report, Effect.STOP_CLOCKS, now=after(hours=1))

    apply(report, Effect.RESTART_CLOCKS, now=after(days=30))

    standing = report.promises.filter(kept_at=None, missed_at=None)
    assert {promise.kind for promise in standing} == set(PROMISED_AT_SEND)
    assert all(promise.day > after(days=29).date() for promise in standing)
