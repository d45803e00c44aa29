from datetime import timedelta
from itertools import product

import pytest

from reports.actions.change_state import Actor, change_state
from reports.actions.make_promises import promise_if_none_stands
from reports.actions.raise_level import raise_level
from reports.actions.run_clocks import meet_clock
from reports.actions.send_message import Letter, answer_reporter
from reports.models import AuditEvent, Promise
from reports.triage.clocks import TARGET_SECONDS
from reports.vocabulary import ClockKind, Level, PromiseKind, State, StateEvent
from tests.reports.builders import (
    NOW,
    ZONE,
    after,
    data_key_of,
    fresh,
    moderator,
    queued,
    raised,
)

pytestmark = pytest.mark.django_db
PAIRS = list(product(Level, Level))


def clock(report, kind):
    return report.clocks.get(kind=kind)


def waiting_for_the_reporter(**details):
    report = queued(**details)
    ana = Actor(role="moderator", user=moderator())
    for event in (StateEvent.BEGIN_REVIEW, StateEvent.ASK_REPORTER):
        change_state(report=report, event=event, actor=ana, now=NOW)
    return fresh(report)


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_a_level_is_raised_and_never_lowered(old, new):
    report = queued(level=old)

    changed = raise_level(report=report, level=new, zone=ZONE, now=NOW)

    assert fresh(report).level == Level.highest([old, new])
    assert changed == (old != fresh(report).level)


def test_raising_is_in_the_audit_log_and_doing_nothing_is_not():
    report = queued()
    raise_level(report=report, level=Level.P1, zone=ZONE, now=NOW)
    raise_level(report=report, level=Level.P2, zone=ZONE, now=NOW)

    event = AuditEvent.objects.get(action="level_changed")
    assert event.detail == {"from": "P3", "to": "P1"}


def test_clocks_get_the_targets_of_the_new_level_and_keep_their_time():
    report = raised(queued(), level=Level.P1, now=after(minutes=30))

    for kind in ClockKind:
        target = timedelta(seconds=TARGET_SECONDS[Level.P1][kind])
        assert clock(report, kind).due_at == NOW + target


def test_the_queue_shows_the_new_due_time():
    report = raised(queued(), level=Level.P0, now=after(minutes=2))

    assert report.due_at == after(minutes=10)


def test_a_read_report_is_due_when_its_next_clock_runs_out():
    report = queued()
    meet_clock(report=report, kind=ClockKind.FIRST_HUMAN_READ, now=NOW)

    report = raised(report, level=Level.P1)

    assert report.due_at == after(hours=3)


def test_a_clock_that_was_met_stays_met():
    report = queued()
    meet_clock(report=report, kind=ClockKind.FIRST_HUMAN_READ, now=after(hours=1))

    report = raised(report, level=Level.P0, now=after(hours=2))

    met = clock(report, ClockKind.FIRST_HUMAN_READ)
    assert (met.met_at, met.running_since) == (after(hours=1), None)


def test_in_danger_the_action_clock_runs_on_whatever_the_reporter_was_asked():
    report = waiting_for_the_reporter(level=Level.P2)
    assert clock(report, ClockKind.ACTION_STARTED).running_since is None

    report = raised(report, level=Level.P0, now=after(hours=1))

    assert clock(report, ClockKind.ACTION_STARTED).running_since == after(hours=1)
    assert report.state == State.WAITING_REPORTER


def test_below_danger_the_action_clock_goes_on_waiting():
    report = raised(waiting_for_the_reporter(level=Level.P2), level=Level.P1)

    assert clock(report, ClockKind.ACTION_STARTED).running_since is None


@pytest.mark.parametrize(("old", "new"), PAIRS)
@pytest.mark.parametrize("days", [0, 1, 4])
def test_promised_days_come_nearer_but_never_before_today(old, new, days):
    report = queued(level=old)
    promised = {each.kind: each.day for each in report.promises.all()}
    today = after(days=days).date()

    raised(report, level=new, now=after(days=days))

    for promise in Promise.objects.all():
        assert promise.day <= promised[promise.kind]
        assert promise.day == promised[promise.kind] or promise.day >= today


@pytest.mark.usefixtures("office_hours")
def test_a_day_that_comes_nearer_is_one_on_which_somebody_is_there():
    friday, saturday, monday = after(days=4), after(days=5), after(days=7).date()
    report = queued(now=friday)
    assert report.promises.get(kind="answer").day > monday

    raised(report, level=Level.P0, now=saturday)

    assert {each.day for each in report.promises.all()} == {monday}


def test_a_day_promised_later_counts_from_when_it_was_promised():
    report = queued(level=Level.P3)
    report.promises.update(kept_at=NOW)
    later = after(days=10)
    promise_if_none_stands(report=report, kind=PromiseKind.ANSWER, zone=ZONE, now=later)

    raised(report, level=Level.P2, now=later)

    assert report.promises.standing().get().day == after(days=12).date()


def test_a_promise_that_was_kept_keeps_its_day():
    report = queued()
    letter = Letter(body="Thank you.", form_tag=b"t" * 32)
    answer_reporter(
        report=report, data_key=data_key_of(report), letter=letter, by=moderator(), now=NOW
    )
    day = report.promises.get(kind="answer").day

    raised(report, level=Level.P0)

    assert report.promises.get(kind="answer").day == day
