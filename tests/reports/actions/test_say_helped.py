import pytest

from reports.actions.reopen_report import reopen_report
from reports.actions.say_helped import say_helped
from reports.models import AuditEvent, StatusChange
from reports.vocabulary import Helped, State, StateEvent
from tests.people import member
from tests.reports.builders import NOW, fresh
from tests.reports.factories import ACTS, finished, moved, read

pytestmark = pytest.mark.django_db


def said(report) -> list[str]:
    ends = StatusChange.objects.filter(report=report, state=State.CLOSED_HELPED)
    return [each.helped for each in ends]


def test_the_answer_is_stored_at_the_end_and_the_last_one_counts():
    report = finished(by=member("ana"))

    assert say_helped(report=report, helped=Helped.YES, now=NOW)
    assert not say_helped(report=report, helped=Helped.YES, now=NOW)
    assert say_helped(report=report, helped=Helped.WORSE, now=NOW)

    assert said(report) == ["worse"]
    events = AuditEvent.objects.filter(action="helped_said")
    assert sorted(each.detail["helped"] for each in events) == ["worse", "yes"]


def test_each_end_has_its_own_answer():
    ana = member("ana")
    report = finished(by=ana)
    say_helped(report=report, helped=Helped.NO, now=NOW)
    reopen_report(report=report, now=NOW)
    report = moved(fresh(report), event=StateEvent.BEGIN_REVIEW, by=ana)
    report = moved(report, event=StateEvent.RECORD_ACTION, by=ana, acts=ACTS)
    report = moved(report, event=StateEvent.CLOSE_HELPED, by=ana)

    say_helped(report=report, helped=Helped.BIT, now=NOW)

    assert said(report) == ["no", "bit"]


def test_a_report_in_work_takes_no_answer():
    report = read(by=member("ana"))

    assert not say_helped(report=report, helped=Helped.YES, now=NOW)

    assert not StatusChange.objects.exclude(helped="").exists()
