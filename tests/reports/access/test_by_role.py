"""By role: not there and not yours are the same answer."""

from uuid import uuid4

import pytest

from accounts.roles import Role
from reports.access import ReportNotFoundError, data_key_for_staff, report_for, reports_for
from reports.models import Report, ReportKey
from tests.reports.builders import moderator, sent

pytestmark = pytest.mark.django_db

SEES_ALL = [Role.LEAD, Role.SAFEGUARDING_LEAD]
SEES_NONE = [role for role in Role if role not in {*SEES_ALL, Role.MODERATOR}]


@pytest.fixture
def ana():
    return moderator("ana")


@pytest.fixture
def report_of_ana(ana):
    report = sent().report
    Report.objects.filter(pk=report.pk).update(moderator=ana)
    return report


def test_a_moderator_sees_what_nobody_has_and_what_is_their_own(ana, report_of_ana):
    unassigned = sent().report

    assert set(reports_for(ana)) == {unassigned, report_of_ana}


def test_only_the_moderator_on_the_report_may_read_it(ana, report_of_ana):
    ben = moderator("ben")

    assert report_for(ana, report_of_ana.pk) == report_of_ana
    assert list(reports_for(ben)) == []
    with pytest.raises(ReportNotFoundError):
        report_for(ben, report_of_ana.pk)


@pytest.mark.parametrize("role", SEES_ALL)
def test_who_gives_a_second_look_sees_every_report(report_of_ana, role):
    assert report_for(moderator("lea", role=role), report_of_ana.pk) == report_of_ana


@pytest.mark.parametrize("role", SEES_NONE)
def test_who_does_not_work_on_reports_sees_none(report_of_ana, role):
    user = moderator("omar", role=role)
    sent()

    assert list(reports_for(user)) == []
    with pytest.raises(ReportNotFoundError):
        report_for(user, report_of_ana.pk)


@pytest.mark.parametrize("name", [uuid4(), "no-uuid", "", "1", "'; --"])
def test_a_report_that_does_not_exist_gives_the_answer_of_one_that_is_not_yours(ana, name):
    with pytest.raises(ReportNotFoundError):
        report_for(ana, name)


def test_without_its_key_a_report_opens_for_nobody(report_of_ana):
    assert len(data_key_for_staff(report_of_ana)) == 32
    ReportKey.objects.all().delete()

    with pytest.raises(ReportNotFoundError):
        data_key_for_staff(report_of_ana)
