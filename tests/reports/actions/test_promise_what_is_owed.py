"""A day is promised when one can be named, and to whoever waited without one by then."""

import pytest

from reports.actions.make_promises import promise_if_none_stands
from reports.actions.note_lateness import note_missed_promises
from reports.actions.open_story import open_story
from reports.actions.promise_what_is_owed import promise_what_is_owed
from reports.actions.reopen_report import reopen_report
from reports.actions.send_complaint import send_complaint
from reports.actions.send_message import Letter, answer_reporter
from reports.models import Promise
from reports.vocabulary import PROMISED_AT_SEND, Level, PromiseKind
from tests.people import member
from tests.reports.builders import NOW, ZONE, after, data_key_of, fresh, queued, send
from tests.reports.factories import finished
from tests.reports.together import together

pytestmark = pytest.mark.django_db
LETTER = Letter(body="Thank you.", form_tag=b"t" * 32)


def promise(*, days=0):
    return promise_what_is_owed(zone=ZONE, now=after(days=days))


def standing(report):
    return {each.kind: each.day for each in report.promises.all().standing()}


@pytest.fixture
def hours_come(settings):
    """Give a way to make hours known, after a time in which none were."""
    settings.ROTA_STAFFED = False

    def come():
        settings.ROTA_STAFFED = True

    return come


def test_where_nobody_is_known_to_come_nothing_is_promised(nobody_known):
    assert send().days == {}
    assert promise(days=1) == 0
    assert not Promise.objects.exists()


def test_whoever_waits_is_promised_days_once_hours_are_known_counted_from_then(hours_come):
    report = queued(level=Level.P3)

    hours_come()

    assert promise(days=10) == 2
    assert standing(report) == {
        PromiseKind.FIRST_READ: after(days=13).date(),
        PromiseKind.ANSWER: after(days=15).date(),
    }
    assert promise(days=11) == 0


def test_a_day_promised_later_can_be_missed_like_any_other(hours_come):
    queued()
    hours_come()
    promise(days=10)

    assert note_missed_promises(zone=ZONE, now=after(days=20)) == 2


def test_nobody_is_promised_what_was_done_already(hours_come):
    ana, report = member("ana"), queued()
    open_story(report=report, by=ana, now=NOW)
    answer_reporter(
        report=report, data_key=data_key_of(report), letter=LETTER, by=ana, now=after(hours=1)
    )
    waits = queued()

    hours_come()

    assert promise() == len(PROMISED_AT_SEND)
    assert (standing(report), len(standing(waits))) == ({}, 2)


def test_a_finished_report_is_owed_nothing_until_it_is_opened_again(hours_come):
    report = finished(by=member("ana"))
    reopened = finished(by=member("ben"))
    reopen_report(report=reopened, now=after(days=1))

    hours_come()

    assert promise(days=2) == 2
    assert (standing(report), len(standing(fresh(reopened)))) == ({}, 2)


def test_a_complaint_is_owed_an_answer_even_when_the_report_is_finished(hours_come):
    report = finished(by=member("ana"))
    send_complaint(report=report, data_key=data_key_of(report), letter=LETTER, zone=ZONE, now=NOW)
    assert not Promise.objects.exists()

    hours_come()

    assert promise(days=1) == 1
    assert standing(report) == {PromiseKind.COMPLAINT: after(days=6).date()}


def test_with_hours_known_a_day_is_promised_at_once_and_never_twice():
    report = queued()

    assert promise() == 0
    assert not promise_if_none_stands(report=report, kind=PromiseKind.ANSWER, zone=ZONE, now=NOW)
    assert Promise.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_ticks_at_the_same_moment_promise_each_day_once(hours_come):
    queued()
    hours_come()

    assert sum(together(promise, promise)) == 2
    assert Promise.objects.count() == 2
