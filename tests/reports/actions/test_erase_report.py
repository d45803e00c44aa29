"""Erasing leaves counts and no words, and only what no other report needs goes with it."""

import pytest

from accounts.roles import Role
from reports.access import ReportNotFoundError, report_for
from reports.actions.ask_to_delete import ask_to_delete
from reports.actions.change_state import Actor, TransitionRefusedError
from reports.actions.erase_report import NoDeleteWishError, erase_report
from reports.actions.send_complaint import send_complaint
from reports.actions.send_message import Letter
from reports.actions.triage_report import triage_report
from reports.models import (
    AuditEvent,
    Complaint,
    Evaluation,
    Identifier,
    Job,
    Lease,
    Message,
    Promise,
    Report,
    ReportKey,
    SealedAnswer,
    Sighting,
    StatusChange,
    Wish,
)
from reports.triage.guards import RefusalCode
from reports.vocabulary import Level, State, StateEvent
from tests.people import member
from tests.reports.builders import NOW, ZONE, data_key_of, fresh, queued
from tests.reports.factories import finished, moved, passed_on, read, written_by_reporter
from tests.reports.faults import LostConnectionError, fault_at_write

pytestmark = pytest.mark.django_db
BY_ITSELF = Actor(role="reporter")
HOLDS_WORDS = (ReportKey, SealedAnswer, Message, Complaint, Evaluation, Lease, Sighting, Job)


def asked(report):
    """Return a calm report whose reporter asked to have it deleted."""
    Report.objects.filter(pk=report.pk).update(person_may_live_there=False)
    ask_to_delete(report=fresh(report), zone=ZONE, now=NOW)
    return fresh(report)


def full_report():
    """Return a report with everything that can lie beside it."""
    report = read(by=member("ana"), words="It was @maple_otter_77.")
    report = written_by_reporter(report, body="One more thing.")
    letter = Letter(body="Nobody answered.", form_tag=b"c" * 32)
    send_complaint(report=report, data_key=data_key_of(report), letter=letter, zone=ZONE, now=NOW)
    return asked(report)


def by(name):
    user = member(name)
    return Actor(role=user.role, user=user)


def test_no_row_with_words_keys_or_reasons_is_left():
    report = full_report()
    assert all(model.objects.exists() for model in HOLDS_WORDS)
    assert Identifier.objects.exists()

    erase_report(report=report, actor=BY_ITSELF, now=NOW)

    assert {model.__name__ for model in HOLDS_WORDS if model.objects.exists()} == set()
    assert not Identifier.objects.exists()
    assert not Promise.objects.filter(kind="complaint").exists()
    assert not Wish.objects.standing().exists()


def test_what_figures_are_made_of_stays():
    report = full_report()

    erase_report(report=report, actor=BY_ITSELF, now=NOW)

    left = fresh(report)
    assert (left.state, left.erased_at, left.moderator) == (State.WITHDRAWN, NOW, None)
    assert (left.harms, left.age_band, left.level) == (report.harms, report.age_band, report.level)
    assert StatusChange.objects.filter(report=report).count() > 1
    assert report.clocks.exists()


def test_which_campaign_led_to_it_is_erased_too():
    report, other = full_report(), queued()
    Report.objects.update(campaign="listen-first")

    erase_report(report=report, actor=BY_ITSELF, now=NOW)

    assert (fresh(report).campaign, fresh(other).campaign) == ("", "listen-first")


def test_the_log_keeps_that_it_was_erased_and_leads_to_the_report_no_more():
    report = full_report()

    erase_report(report=report, actor=BY_ITSELF, now=NOW)

    last = AuditEvent.objects.filter(audit_ref=report.audit_ref).latest("report_version", "action")
    assert AuditEvent.objects.filter(audit_ref=report.audit_ref, action="erased").exists()
    assert last.report_version == fresh(report).version
    assert not AuditEvent.objects.filter(audit_ref=fresh(report).audit_ref).exists()


def test_an_account_that_another_report_names_stays_known():
    report = full_report()
    other = queued(words="Also @maple_otter_77, and @birch_heron_12.")

    erase_report(report=report, actor=BY_ITSELF, now=NOW)

    assert Sighting.objects.filter(report=other).count() == Identifier.objects.count() == 2


def test_nobody_erases_what_its_reporter_did_not_ask_to_erase():
    report = read(by=member("ana"))

    with pytest.raises(NoDeleteWishError):
        erase_report(report=report, actor=BY_ITSELF, now=NOW)
    erase_report(report=asked(report), actor=BY_ITSELF, now=NOW)
    assert fresh(report).erased_at == NOW


def test_a_legal_hold_wins():
    report = full_report()
    Report.objects.update(legal_hold=True)

    with pytest.raises(TransitionRefusedError) as refused:
        erase_report(report=report, actor=by("lea"), now=NOW)
    assert refused.value.code is RefusalCode.LEGAL_HOLD
    Report.objects.update(legal_hold=False)
    erase_report(report=report, actor=by("lea"), now=NOW)
    assert fresh(report).erased_at == NOW


@pytest.mark.parametrize("name", ["ana", "edna", "omar"])
def test_at_the_desk_only_a_lead_erases(name):
    report = asked(finished(by=member("ana")))

    with pytest.raises(TransitionRefusedError):
        erase_report(report=report, actor=by(name), now=NOW)
    assert Role(member("lea").role) is Role.LEAD
    erase_report(report=report, actor=by("lea"), now=NOW)
    assert fresh(report).erased_at == NOW


def test_an_urgent_report_in_work_is_erased_by_a_second_person_only():
    ana = member("ana")
    report = asked(read(by=ana, level=Level.P1))

    with pytest.raises(TransitionRefusedError) as refused:
        erase_report(report=report, actor=by("lea"), now=NOW)
    assert refused.value.code is RefusalCode.NEEDS_SECOND_PERSON
    moved(report, event=StateEvent.ASK_SECOND_LOOK, by=ana)
    erase_report(report=report, actor=by("lea"), now=NOW)
    assert fresh(report).erased_at == NOW


def test_an_erased_report_is_there_for_nobody():
    report = asked(passed_on(by=member("ana"), level=Level.P3))
    assert report_for(member("lea"), report.pk) == report

    erase_report(report=report, actor=by("lea"), now=NOW)

    for name in ("ana", "lea", "sol"):
        with pytest.raises(ReportNotFoundError):
            report_for(member(name), report.pk)


def test_triage_that_comes_late_finds_nothing_to_do():
    report = asked(queued())
    job = Job.objects.get()

    erase_report(report=report, actor=BY_ITSELF, now=NOW)

    assert not triage_report(job_id=job.pk, zone=ZONE, now=NOW)
    assert not fresh(report).needs_a_person


def test_a_fault_erases_nothing():
    report = full_report()

    for number in range(0, 14, 2):
        with fault_at_write(number), pytest.raises(LostConnectionError):
            erase_report(report=report, actor=BY_ITSELF, now=NOW)
        assert ReportKey.objects.filter(report=report).exists()
        assert fresh(report).erased_at is None

    erase_report(report=report, actor=BY_ITSELF, now=NOW)
    assert not ReportKey.objects.exists()
