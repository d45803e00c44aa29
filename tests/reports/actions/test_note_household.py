"""Whether the person may live with the child: unknown counts as yes until somebody has read."""

from datetime import timedelta

import pytest

from reports.actions.keep_lease import LeaseLostError
from reports.actions.make_wish import day_it_happens
from reports.actions.note_household import NotReadYetError, note_household
from reports.models import AuditEvent
from reports.vocabulary import Level
from tests.people import member
from tests.reports.builders import NOW, ZONE, fresh
from tests.reports.factories import read, taken, token_of

pytestmark = pytest.mark.django_db


def note(report, *, by, may_live_there, token=None):
    note_household(
        report=report,
        may_live_there=may_live_there,
        token=token_of(report) if token is None else token,
        by=by,
        now=NOW,
    )


def test_a_note_lets_the_seven_days_begin():
    ana = member("ana")
    report = read(by=ana, level=Level.P3)
    assert day_it_happens(report, zone=ZONE, now=NOW) is None

    note(report, by=ana, may_live_there=False)

    day = (NOW + timedelta(days=7)).astimezone(ZONE).date()
    assert day_it_happens(fresh(report), zone=ZONE, now=NOW) == day
    event = AuditEvent.objects.get(action=AuditEvent.Action.HOUSEHOLD_NOTED)
    assert (event.actor, event.detail) == (ana, {"may_live_there": False})


def test_a_note_can_be_taken_back():
    ana = member("ana")
    report = read(by=ana, level=Level.P3)
    note(report, by=ana, may_live_there=False)

    note(report, by=ana, may_live_there=True)

    assert fresh(report).person_may_live_there
    assert day_it_happens(fresh(report), zone=ZONE, now=NOW) is None


def test_an_urgent_report_waits_for_a_person_whatever_is_noted():
    ana = member("ana")
    report = read(by=ana, level=Level.P1)

    note(report, by=ana, may_live_there=False)

    assert day_it_happens(fresh(report), zone=ZONE, now=NOW) is None


def test_nobody_notes_it_of_a_report_they_have_not_read():
    ana = member("ana")
    report = taken(by=ana, level=Level.P3)

    with pytest.raises(NotReadYetError):
        note(report, by=ana, may_live_there=False)

    assert fresh(report).person_may_live_there


def test_only_who_works_on_the_report_notes_it():
    ana, ben = member("ana"), member("ben")
    report = read(by=ana, level=Level.P3)

    with pytest.raises(LeaseLostError):
        note(report, by=ben, may_live_there=False)
    assert fresh(report).person_may_live_there

    note(report, by=ana, may_live_there=False)
    assert not fresh(report).person_may_live_there
