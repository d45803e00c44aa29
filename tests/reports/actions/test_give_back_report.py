"""A report given back is everybody's again."""

import pytest

from reports.access import reports_for
from reports.actions.give_back_report import give_back_report
from reports.models import AuditEvent, Lease
from tests.people import member
from tests.reports.builders import NOW, fresh
from tests.reports.factories import taken

pytestmark = pytest.mark.django_db


def test_everybody_sees_it_again_and_may_take_it_at_once():
    ana, ben = member("ana"), member("ben")
    report = taken(by=ana)
    assert report not in reports_for(ben)

    assert give_back_report(report=report, by=ana, now=NOW)
    assert report in reports_for(ben)
    assert Lease.objects.get(report=report).holder is None


def test_nobody_gives_back_what_somebody_else_holds():
    ana, lea = member("ana"), member("lea")
    report = taken(by=ana)

    assert not give_back_report(report=report, by=lea, now=NOW)
    assert fresh(report).moderator == ana
    assert not AuditEvent.objects.filter(action=AuditEvent.Action.GIVEN_BACK).exists()
