from datetime import date, timedelta

import pytest
from django.db import IntegrityError

from reports.models import Clock, Lease, Promise, StatusChange, Wish
from reports.vocabulary import ClockKind, PromiseKind, State, WishKind
from tests.reports.builders import NOW, after, moderator, sent

pytestmark = pytest.mark.django_db


@pytest.fixture
def report(db):
    return sent().report


def test_a_version_has_one_state(report):
    with pytest.raises(IntegrityError):
        StatusChange.objects.create(report=report, version=1, state=State.QUEUED, at=NOW)


def test_a_report_has_one_clock_of_each_kind(report):
    kind = ClockKind.ACTION_STARTED

    with pytest.raises(IntegrityError):
        Clock.objects.create(report=report, kind=kind, target_seconds=1)


def test_one_stop_request_stands_at_a_time(report):
    first = Wish.objects.create(report=report, kind=WishKind.STOP, asked_at=NOW)
    first.taken_back_at = NOW
    first.save()
    Wish.objects.create(report=report, kind=WishKind.STOP, asked_at=NOW)

    with pytest.raises(IntegrityError):
        Wish.objects.create(report=report, kind=WishKind.STOP, asked_at=NOW)


def test_a_promise_has_passed_the_day_after_its_day(report):
    promise = report.promises.get(kind=PromiseKind.FIRST_READ)
    tomorrow = promise.day + timedelta(days=1)

    assert [promise.has_passed(day) for day in (promise.day, tomorrow)] == [False, True]
    assert not Promise.objects.passed(promise.day).exists()
    assert list(Promise.objects.passed(tomorrow)) == [promise]


@pytest.mark.parametrize("end", ["kept_at", "missed_at"])
def test_a_promise_kept_or_missed_stands_no_longer(report, end):
    Promise.objects.filter(kind=PromiseKind.ANSWER).update(**{end: NOW})

    assert [each.kind for each in Promise.objects.standing()] == [PromiseKind.FIRST_READ]
    assert Promise.objects.passed(date(2027, 1, 1)).count() == 1


def test_a_lease_runs_until_its_end_and_only_with_a_holder(report):
    lease = Lease(report=report, holder=moderator(), expires_at=after(minutes=15))

    assert lease.is_running(after(minutes=14))
    assert not lease.is_running(after(minutes=15))
    assert not Lease(report=report, expires_at=after(minutes=15)).is_running(NOW)
