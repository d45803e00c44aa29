"""A level changes clocks and days with it, and never makes a promise later."""

from datetime import date

import pytest

from reports.actions.keep_lease import LeaseLostError
from reports.actions.move_report import Told, move_report
from reports.actions.set_level import LevelRefusedError, NewLevel, set_level
from reports.actions.take_report import take_report
from reports.triage.level_change import LevelReason, LevelRefusal
from reports.vocabulary import ClockKind, Level, PromiseKind, StateEvent
from tests.people import member
from tests.reports.builders import NOW, ZONE, after, fresh
from tests.reports.factories import passed_on, read, taken, token_of

pytestmark = pytest.mark.django_db


def change(report, level, *, by, reason=LevelReason.READ_AND_SAFE, now=NOW, token=None):
    wanted = NewLevel(level, reason, token_of(report) if token is None else token)
    set_level(report=report, wanted=wanted, by=by, zone=ZONE, now=now)


def clock_of(report, kind):
    return report.clocks.get(kind=kind)


def test_up_gives_shorter_clocks_and_nearer_days():
    ana = member("ana")
    report = taken(by=ana, level=Level.P3)

    change(report, Level.P1, by=ana)

    assert fresh(report).due_at == after(hours=1)
    assert clock_of(report, ClockKind.CHILD_HEARS_BACK).due_at == after(hours=12)
    assert report.promises.get(kind=PromiseKind.ANSWER).day == date(2026, 3, 2)


def test_a_day_comes_nearer_but_never_into_the_past():
    ana = member("ana")
    report = read(by=ana, level=Level.P3)

    change(report, Level.P0, by=ana, now=after(days=2))

    assert report.promises.get(kind=PromiseKind.ANSWER).day == date(2026, 3, 4)


def test_down_gives_longer_clocks_and_leaves_the_promised_days():
    ana = member("ana")
    report = read(by=ana, level=Level.P2)
    day = report.promises.get(kind=PromiseKind.ANSWER).day

    change(report, Level.P3, by=ana)

    assert clock_of(report, ClockKind.CHILD_HEARS_BACK).due_at == after(days=5)
    assert report.promises.get(kind=PromiseKind.ANSWER).day == day


def test_no_clock_waits_at_p0():
    ana = member("ana")
    report = read(by=ana, level=Level.P2)
    told = Told(token=token_of(report), version=report.version)
    move_report(report=report, event=StateEvent.ASK_REPORTER, told=told, by=ana, now=NOW)
    assert clock_of(report, ClockKind.ACTION_STARTED).running_since is None

    change(fresh(report), Level.P0, by=ana, now=after(hours=1))

    assert clock_of(report, ClockKind.ACTION_STARTED).running_since == after(hours=1)


def test_down_from_p1_takes_a_lead_and_somebody_who_asked():
    ana, lea = member("ana"), member("lea")
    alone = read(by=lea, level=Level.P1)
    asked = moved_to(passed_on(by=ana, level=Level.P1), lea)

    with pytest.raises(LevelRefusedError) as refusal:
        change(alone, Level.P2, by=lea)
    assert refusal.value.code is LevelRefusal.NEEDS_SECOND_PERSON
    change(asked, Level.P2, by=lea)
    assert fresh(asked).level == Level.P2


def test_a_second_moderator_is_not_a_lead():
    ben = member("ben")
    asked = passed_on(by=member("ana"), level=Level.P1)

    with pytest.raises(LevelRefusedError):
        change(moved_to(asked, ben), Level.P2, by=ben)


def test_a_reason_that_says_more_cannot_lower():
    ana = member("ana")
    report = read(by=ana, level=Level.P2)

    with pytest.raises(LevelRefusedError) as refusal:
        change(report, Level.P3, by=ana, reason=LevelReason.WORDS_SAY_MORE)
    assert refusal.value.code is LevelRefusal.REASON_RAISES


def test_an_old_form_changes_no_level():
    ana = member("ana")
    report = read(by=ana)

    with pytest.raises(LeaseLostError):
        change(report, Level.P0, by=ana, token=token_of(report) - 1)
    assert fresh(report).level == Level.P3


def moved_to(report, person):
    """Return the report in the hands of somebody else."""
    take_report(report=report, by=person, now=NOW)
    return fresh(report)
