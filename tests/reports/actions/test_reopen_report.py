import pytest

from reports.actions.reopen_report import reopen_report
from reports.models import AuditEvent
from reports.vocabulary import State
from tests.people import member
from tests.reports.builders import NOW, fresh
from tests.reports.factories import finished, read
from tests.reports.together import together

pytestmark = pytest.mark.django_db


def test_a_finished_report_is_opened_again_without_a_reason():
    report = finished(by=member("ana"))

    assert reopen_report(report=report, now=NOW)

    assert fresh(report).state == State.REOPENED
    assert AuditEvent.objects.filter(new_status="reopened", actor_role="reporter").count() == 1


def test_a_report_in_work_stays_where_it_is():
    report = read(by=member("ana"))

    assert not reopen_report(report=report, now=NOW)

    assert fresh(report).state == State.IN_REVIEW


@pytest.mark.django_db(transaction=True)
def test_two_taps_at_the_same_moment_open_it_once():
    report = finished(by=member("ana"))

    results = together(*[lambda: reopen_report(report=report, now=NOW)] * 2)

    assert sorted(results) == [False, True]
