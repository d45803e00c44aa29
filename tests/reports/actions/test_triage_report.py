from itertools import product

import pytest
from celery.exceptions import SoftTimeLimitExceeded
from django.db import OperationalError

from reports.actions import triage_report as module
from reports.actions.ask_to_stop import ask_to_stop
from reports.actions.change_state import Actor, change_state
from reports.actions.claim_jobs import claim_jobs
from reports.actions.raise_level import raise_level
from reports.actions.triage_report import give_to_a_person, triage_report
from reports.models import AuditEvent, Evaluation, Job, Report, ReportKey
from reports.models.outbox import LEASE_SECONDS
from reports.triage import first_look
from reports.triage.first_look import PACK, FirstLook
from reports.vocabulary import FactValue, Level, State, StateEvent
from tests.reports.builders import NOW, ZONE, after, fresh, journey, queued, sent
from tests.reports.faults import LostConnectionError, fault_at_write
from tests.reports.together import together

pytestmark = pytest.mark.django_db


def triage(one, *, now=NOW):
    return triage_report(job_id=one.job.pk, zone=ZONE, now=now)


def actions_of(report):
    events = AuditEvent.objects.filter(audit_ref=report.audit_ref)
    return sorted(events.values_list("action", flat=True))


def with_days(report):
    return {promise.kind: promise.day for promise in report.promises.all()}


def is_with_a_person(report):
    return report.needs_a_person and report.state == State.QUEUED


def test_a_triaged_report_waits_in_the_queue_with_its_reasons():
    one = sent(level=Level.P1)

    assert triage(one)

    report, evaluation = fresh(one.report), Evaluation.objects.get()
    assert (report.state, report.level, report.needs_a_person) == (State.QUEUED, Level.P1, False)
    assert [reason["signal"] for reason in evaluation.reasons] == ["S11"]
    assert evaluation.pack_sha256 == PACK.sha256


def test_what_was_not_asked_is_listed_as_unknown():
    queued()

    unknown = {each["fact"]: each["because"] for each in Evaluation.objects.get().unknowns}
    assert unknown["missing"] == FactValue.UNASKED
    assert all(each in first_look.PACK.facts for each in unknown)


def test_a_second_call_finds_the_work_done():
    one = sent()
    triage(one)
    before = Report.objects.values().get()

    assert not triage(one, now=after(hours=1))
    assert Report.objects.values().get() == before
    assert Evaluation.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_with_the_same_job_triage_it_once():
    one = sent()

    results = together(*[lambda: triage(one)] * 3)

    assert sorted(results) == [False, False, True]
    assert Evaluation.objects.count() == 1
    assert actions_of(one.report).count("triaged") == 1
    assert fresh(one.report).version == 2


def test_rules_that_fail_send_the_report_to_a_person_among_the_urgent(monkeypatch):
    one = sent()

    def broken(**_):
        raise ZeroDivisionError

    monkeypatch.setattr(first_look, "evaluate", broken)
    triage(one)

    assert is_with_a_person(fresh(one.report))
    assert fresh(one.report).level == Level.P1


@pytest.mark.parametrize("fault", [RuntimeError, SoftTimeLimitExceeded, KeyError])
def test_any_fault_of_the_work_itself_sends_the_report_to_a_person(monkeypatch, fault):
    one = sent()

    def broken(**_):
        raise fault

    monkeypatch.setattr(module, "note_sightings", broken)

    assert triage(one)
    assert is_with_a_person(fresh(one.report))
    assert fresh(one.report).level == Level.P1
    assert Evaluation.objects.count() == 0
    assert (one.job.done_at, one.job.last_error) == (NOW, fault.__name__)


def test_answers_that_do_not_open_send_the_report_to_a_person():
    one, other = sent(), sent()
    row = one.report.sealed_answers.get(field="words")
    row.sealed = bytes(other.report.sealed_answers.get(field="words").sealed)
    row.save()

    triage(one)
    triage(other)

    assert is_with_a_person(fresh(one.report))
    assert not fresh(other.report).needs_a_person
    assert one.job.last_error == "CannotOpenError"


def test_a_report_whose_key_is_erased_goes_to_a_person_unread():
    one = sent()
    ReportKey.objects.all().delete()

    triage(one)

    assert is_with_a_person(fresh(one.report))


def test_a_report_that_is_gone_leaves_no_job_behind():
    one = sent()
    job_id = one.job.pk
    one.report.delete()

    assert triage_report(job_id=job_id, zone=ZONE, now=NOW)
    assert claim_jobs(now=after(days=1)) == []


def test_without_the_private_key_no_answer_is_opened(settings):
    one = sent()
    settings.PORTAL_SURFACE = "public"

    triage(one)

    assert Evaluation.objects.count() == 0
    assert is_with_a_person(fresh(one.report))


def test_a_fault_of_the_database_leaves_the_job_for_another_try():
    one = sent()
    claim_jobs(now=NOW)
    number = 0
    while True:
        with fault_at_write(number) as tried:
            try:
                triage(one)
            except LostConnectionError:
                assert fresh(one.report).state == State.RECEIVED, tried[-1]
                assert one.job.done_at is None
            else:
                break
        number += 1
    assert number >= 5
    assert fresh(one.report).state == State.QUEUED


def test_a_job_left_by_a_fault_comes_back_and_is_done():
    one = sent()
    claim_jobs(now=NOW)
    with fault_at_write(2), pytest.raises(OperationalError):
        triage(one)

    later = after(seconds=LEASE_SECONDS)
    assert [each.job_id for each in claim_jobs(now=later)] == [one.job.pk]
    assert triage(one, now=later)
    assert not fresh(one.report).needs_a_person


@pytest.mark.parametrize(
    ("shown", "found"), list(product(Level, Level)), ids=lambda level: str(level.value)
)
def test_triage_never_lowers_a_level(monkeypatch, shown, found):
    one = sent(level=shown)
    look = first_look.level_of({})
    monkeypatch.setattr(module, "level_of", lambda _: FirstLook(found, found, look.evaluation))

    triage(one)

    assert fresh(one.report).level == Level.highest([shown, found])


@pytest.mark.parametrize(
    ("shown", "found"), list(product(Level, Level)), ids=lambda level: str(level.value)
)
def test_a_promised_day_only_comes_nearer(monkeypatch, shown, found):
    one = sent(level=shown)
    promised = with_days(one.report)
    monkeypatch.setattr(module, "level_of", lambda _: FirstLook(found, found, None))

    triage(one)

    kept = with_days(one.report)
    assert all(kept[kind] <= day for kind, day in promised.items())
    assert all(day >= NOW.date() for day in kept.values())


def test_a_level_raised_by_hand_before_triage_stays():
    one = sent()
    raise_level(report=one.report, level=Level.P0, zone=ZONE, now=NOW)

    triage(one)

    assert fresh(one.report).level == Level.P0


def test_what_was_stopped_before_triage_is_sorted_and_stays_stopped():
    one = sent()
    Report.objects.update(person_may_live_there=False)
    report = fresh(one.report)
    ask_to_stop(report=report, zone=ZONE, now=NOW)
    change_state(report=report, event=StateEvent.WITHDRAW, actor=Actor(role="reporter"), now=NOW)

    assert triage(one)
    assert fresh(report).state == State.WITHDRAWN
    assert Evaluation.objects.count() == 1


def test_giving_a_report_to_a_person_twice_notes_it_once():
    one = sent()
    for _ in range(2):
        give_to_a_person(job_id=one.job.pk, error="too many tries", zone=ZONE, now=NOW)

    assert is_with_a_person(fresh(one.report))
    assert actions_of(one.report).count("triage_failed") == 1


def test_a_report_given_to_a_person_that_is_more_urgent_stays_so():
    one = sent(level=Level.P0)

    give_to_a_person(job_id=one.job.pk, error="too many tries", zone=ZONE, now=NOW)

    assert fresh(one.report).level == Level.P0


def test_the_worker_finds_what_send_found_in_the_same_answers():
    for level in Level:
        one = sent(told=journey(level=level))
        triage(one)
        assert fresh(one.report).level == one.report.level == level


def test_a_fault_is_logged_by_its_kind_and_never_by_its_words(monkeypatch, caplog):
    one, story = sent(), "what the child typed"

    def broken(**_):
        raise RuntimeError(story)

    monkeypatch.setattr(module, "note_sightings", broken)
    triage(one)

    assert "RuntimeError" in caplog.text
    assert story not in caplog.text
    assert Job.objects.get().last_error == "RuntimeError"
