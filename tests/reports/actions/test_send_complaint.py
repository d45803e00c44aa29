"""A complaint is sealed, is no message, and has a day for its answer that is never forgotten."""

from datetime import date

import pytest

from reports.access import ReportNotFoundError, open_with_code, own_complaints, read_complaint
from reports.access.case_file import letters_of
from reports.access.complaints import complaint_for, complaints_for
from reports.actions.answer_complaint import answer_complaint
from reports.actions.note_lateness import note_missed_promises
from reports.actions.open_complaint import open_complaint
from reports.actions.raise_level import raise_level
from reports.actions.reopen_report import reopen_report
from reports.actions.send_complaint import send_complaint
from reports.actions.send_message import Letter
from reports.crypto.envelope import CannotOpenError
from reports.models import AuditEvent, Complaint, Promise
from reports.vocabulary import Level
from tests.people import member
from tests.reports.builders import NOW, ZONE, after, data_key_of, queued, sent
from tests.reports.factories import finished, taken

pytestmark = pytest.mark.django_db
TEXT = "Nobody answered what I asked."


def send(report, text=TEXT, *, tag=b"c", now=NOW):
    letter = Letter(body=text, form_tag=tag * 32)
    return send_complaint(
        report=report, data_key=data_key_of(report), letter=letter, zone=ZONE, now=now
    )


def promises():
    return Promise.objects.filter(kind="complaint").order_by("made_at")


def test_its_writer_reads_it_again_with_the_answer():
    mira = sent()
    send(mira.report)
    answer_complaint(
        complaint=Complaint.objects.get(), body="You are right.", by=member("lea"), now=NOW
    )

    one = own_complaints(open_with_code(mira.code.keys))[0]

    assert (one.text, one.answer) == (TEXT, "You are right.")


def test_it_is_sealed_and_opens_as_nothing_else():
    report = queued()
    send(report)
    complaint = Complaint.objects.get()
    assert TEXT.encode() not in bytes(complaint.sealed)
    Complaint.objects.update(sealed_answer=bytes(complaint.sealed))

    with pytest.raises(CannotOpenError):
        read_complaint(Complaint.objects.get(), data_key=data_key_of(report))


def test_the_same_form_twice_is_one_complaint_with_one_day():
    report = queued()

    assert send(report)
    assert not send(report)

    assert promises().get().day == date(2026, 3, 7)
    assert AuditEvent.objects.get(action="complaint_sent").detail == {}


def test_it_is_no_message_that_whoever_works_on_the_report_would_read():
    report = queued()

    send(report)

    assert letters_of(report, data_key=data_key_of(report)) == ()


@pytest.mark.parametrize(
    ("name", "sees", "reads"),
    [
        ("lea", True, True),
        ("sol", True, True),
        ("edna", True, False),
        ("ben", False, False),
        ("omar", False, False),
    ],
)
def test_leads_read_it_and_an_auditor_only_sees_that_it_is_there(name, sees, reads):
    send(taken(by=member("ana")))
    complaint = Complaint.objects.get()

    assert complaints_for(member(name)).exists() is sees
    if reads:
        assert complaint_for(member(name), complaint.pk) == complaint
    else:
        with pytest.raises(ReportNotFoundError):
            complaint_for(member(name), complaint.pk)


def test_a_lead_does_not_judge_a_complaint_about_her_own_report():
    send(taken(by=member("lea")))
    complaint = Complaint.objects.get()

    with pytest.raises(ReportNotFoundError):
        complaint_for(member("lea"), complaint.pk)
    assert complaint_for(member("sol"), complaint.pk) == complaint


def test_every_opening_is_in_the_log():
    send(queued())

    open_complaint(complaint=Complaint.objects.get(), by=member("lea"), now=NOW)

    assert AuditEvent.objects.get(action="complaint_opened").actor == member("lea")


def test_the_first_answer_stands_and_keeps_the_promise():
    send(queued())
    complaint = Complaint.objects.get()

    assert answer_complaint(complaint=complaint, body="One.", by=member("lea"), now=NOW)
    assert not answer_complaint(complaint=complaint, body="Two.", by=member("sol"), now=NOW)

    assert promises().get().kept_at == NOW
    assert Complaint.objects.get().answered_by == member("lea")


def test_the_promise_is_kept_when_the_last_complaint_is_answered():
    report = queued()
    send(report)
    send(report, "And another thing.", tag=b"d", now=after(hours=1))
    first, last = Complaint.objects.all()

    answer_complaint(complaint=first, body="One.", by=member("lea"), now=after(hours=2))
    assert promises().get().kept_at is None
    answer_complaint(complaint=last, body="Two.", by=member("lea"), now=after(hours=3))

    assert promises().get().kept_at == after(hours=3)


def test_a_missed_day_is_noted_on_a_finished_report_too():
    report = finished(by=member("ana"))
    send(report)

    assert note_missed_promises(zone=ZONE, now=after(days=6)) == 1

    assert [bool(each.missed_at) for each in promises()] == [True, False]


def test_opening_the_report_again_or_raising_it_moves_no_day_of_a_complaint():
    report = finished(by=member("ana"))
    send(report)

    reopen_report(report=report, now=after(days=1))
    raise_level(report=report, level=Level.P0, zone=ZONE, now=after(days=1))

    one = promises().get()
    assert (one.day, one.kept_at) == (date(2026, 3, 7), None)
