from datetime import timedelta

import pytest

from reports.actions.take_report import LEASE_MINUTES, AlreadyTakenError, take_report
from reports.models import AuditEvent, Lease
from tests.reports.builders import NOW, after, fresh, moderator, queued
from tests.reports.together import together

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(db):
    return moderator("ana")


@pytest.fixture
def ben(db):
    return moderator("ben")


def take(report, by, *, now=NOW):
    return take_report(report=report, by=by, now=now)


def test_a_free_report_is_taken_for_a_quarter_of_an_hour(ana):
    report = queued()

    lease = take(report, ana)

    assert (lease.holder, lease.expires_at - NOW) == (ana, timedelta(minutes=15))
    assert fresh(report).moderator == ana
    assert AuditEvent.objects.get(action="taken").actor == ana


def test_nobody_else_takes_it_meanwhile(ana, ben):
    report = queued()
    take(report, ana)

    with pytest.raises(AlreadyTakenError):
        take(report, ben, now=after(minutes=LEASE_MINUTES - 1))

    assert Lease.objects.get().holder == ana
    assert AuditEvent.objects.filter(action="taken").count() == 1


def test_whoever_has_it_may_go_on_under_the_same_token(ana):
    report = queued()
    first = take(report, ana)

    again = take(report, ana, now=after(minutes=10))

    assert again.token == first.token
    assert again.expires_at == after(minutes=10 + LEASE_MINUTES)


def test_after_the_lease_another_takes_over_and_the_old_token_is_dead(ana, ben):
    report = queued()
    first = take(report, ana)

    second = take(report, ben, now=after(minutes=LEASE_MINUTES))

    assert second.holder == ben
    assert second.token > first.token


def test_coming_back_after_the_lease_ran_out_is_a_new_lease(ana):
    report = queued()
    first = take(report, ana)

    second = take(report, ana, now=after(hours=1))

    assert second.token > first.token


@pytest.mark.django_db(transaction=True)
def test_two_moderators_at_the_same_moment_and_one_has_it(ana, ben):
    report = queued()

    results = together(lambda: take(report, ana), lambda: take(report, ben))

    refused = [each for each in results if isinstance(each, AlreadyTakenError)]
    assert len(refused) == 1
    assert Lease.objects.get().token == 1
