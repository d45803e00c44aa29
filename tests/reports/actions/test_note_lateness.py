from datetime import date

import pytest

from reports.access import case_file, open_with_code
from reports.actions.note_lateness import (
    NEXT_PROMISE_DAYS,
    note_missed_clocks,
    note_missed_promises,
)
from reports.actions.raise_level import raise_level
from reports.actions.run_clocks import keep_promise, meet_clock
from reports.models import AuditEvent, Clock, Promise, Report
from reports.vocabulary import PROMISED_AT_SEND, ClockKind, Level, PromiseKind, State
from tests.reports.builders import NOW, ZONE, after, fresh, queued, sent
from tests.reports.together import together

pytestmark = pytest.mark.django_db


def note_promises(*, days):
    return note_missed_promises(zone=ZONE, now=after(days=days))


def close(report):
    """Put the report into an end state as the database wants it: its audit event first."""
    AuditEvent.objects.create(
        at=NOW,
        action="state_changed",
        audit_ref=report.audit_ref,
        report_version=report.version + 1,
        new_status=State.CLOSED_HELPED,
    )
    version = report.version + 1
    Report.objects.filter(pk=report.pk).update(state=State.CLOSED_HELPED, version=version)


def test_a_clock_that_ran_out_is_noted_once():
    queued(level=Level.P1)

    assert note_missed_clocks(now=after(minutes=61)) == 1
    assert note_missed_clocks(now=after(minutes=62)) == 0

    assert Clock.objects.exclude(breached_at=None).get().kind == ClockKind.FIRST_HUMAN_READ
    assert AuditEvent.objects.get(action="clock_missed").detail == {"clock": "first_human_read"}


def test_a_clock_in_time_met_or_paused_is_not_missed():
    report = queued(level=Level.P1)
    meet_clock(report=report, kind=ClockKind.FIRST_HUMAN_READ, now=NOW)
    Clock.objects.filter(kind=ClockKind.ACTION_STARTED).update(due_at=None)

    assert note_missed_clocks(now=after(hours=11)) == 0


def test_a_finished_report_misses_nothing():
    close(queued(level=Level.P1))

    assert note_missed_clocks(now=after(days=9)) == 0
    assert note_promises(days=9) == 0


def test_a_promised_day_counts_until_it_is_over():
    queued(level=Level.P2)

    assert note_promises(days=1) == 0
    assert note_promises(days=2) == 1


@pytest.mark.parametrize("level", list(Level))
def test_a_missed_day_is_followed_by_a_new_one(level):
    report = queued(level=level)

    noted = note_promises(days=8)

    assert noted == 2
    for kind in PROMISED_AT_SEND:
        old, new = report.promises.filter(kind=kind).order_by("made_at")
        assert (old.missed_at, new.missed_at) == (after(days=8), None)
        assert (new.day - after(days=8).date()).days == NEXT_PROMISE_DAYS[level]


@pytest.mark.usefixtures("office_hours")
@pytest.mark.parametrize(
    ("level", "new"),
    # Missed on Friday 6 March and noted on Saturday: nobody comes before Monday.
    [(Level.P0, date(2026, 3, 9)), (Level.P1, date(2026, 3, 9)), (Level.P3, date(2026, 3, 10))],
)
def test_the_new_day_is_one_on_which_somebody_is_there(level, new):
    report = queued(level=level)
    report.promises.filter(kind="answer").update(day=date(2026, 3, 6))
    keep_promise(report=report, kind=PromiseKind.FIRST_READ, now=NOW)

    note_missed_promises(zone=ZONE, now=after(days=4, hours=14))
    assert not report.promises.exclude(missed_at=None).exists()
    note_missed_promises(zone=ZONE, now=after(days=5))

    assert report.promises.filter(kind="answer").standing().get().day == new


def test_without_a_new_day_the_old_one_stays_late_until_one_is_known(settings):
    report = queued()
    settings.ROTA_STAFFED = False

    assert note_promises(days=8) == 0
    assert report.promises.passed(after(days=8).date()).count() == 2
    settings.ROTA_STAFFED = True

    assert note_promises(days=9) == 2


def test_a_kept_promise_is_never_late():
    report = queued()
    for kind in PROMISED_AT_SEND:
        keep_promise(report=report, kind=kind, now=NOW)

    assert note_promises(days=30) == 0


def test_the_new_day_can_be_missed_again():
    queued()

    assert [note_promises(days=each) for each in (8, 9, 11, 12)] == [2, 0, 0, 2]
    assert Promise.objects.standing().count() == 2


def test_the_reporter_is_told_which_day_was_missed_and_which_is_new():
    one = sent()

    note_promises(days=8)

    file = case_file(open_with_code(one.code.keys))
    assert file.missed[PromiseKind.FIRST_READ] == date(2026, 3, 5)
    assert file.standing[PromiseKind.FIRST_READ] == date(2026, 3, 13)


def test_raising_a_level_leaves_a_missed_day_as_it_was():
    report = queued()
    note_promises(days=8)

    raise_level(report=fresh(report), level=Level.P0, zone=ZONE, now=after(days=8))

    days = report.promises.filter(kind="first_read").order_by("made_at")
    assert [each.day for each in days] == [date(2026, 3, 5), date(2026, 3, 10)]


@pytest.mark.django_db(transaction=True)
def test_two_ticks_at_the_same_moment_promise_one_new_day():
    queued()

    noted = together(lambda: note_promises(days=8), lambda: note_promises(days=8))

    assert sum(noted) == 2
    assert Promise.objects.standing().count() == 2
