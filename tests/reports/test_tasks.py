from uuid import uuid4

import pytest
import time_machine
from django.conf import settings

from reports import tasks
from reports.actions.ask_to_delete import ask_to_delete
from reports.models import AuditEvent, Heartbeat, Job, Report
from reports.models.outbox import LEASE_SECONDS, MOST_ATTEMPTS
from reports.vocabulary import JobKind, State
from safety_portal.celery import app
from tests.reports.builders import NOW, ZONE, after, fresh, queued, sent

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def sent_to_workers(monkeypatch):
    """Catch what would go to the broker: the ids, in order."""
    ids: list[str] = []
    monkeypatch.setattr(tasks.TASK_OF[JobKind.TRIAGE], "delay", ids.append)
    return ids


def test_every_kind_of_job_has_its_task():
    assert set(tasks.TASK_OF) == set(JobKind)
    assert {task.name for task in tasks.TASK_OF.values()} <= set(app.tasks)


def test_everything_on_beat_is_a_task_with_a_queue_that_a_worker_reads():
    app.loader.import_default_modules()

    for entry in settings.CELERY_BEAT_SCHEDULE.values():
        name = str(entry["task"])
        assert name in app.tasks
        queue = app.amqp.router.route({}, name)["queue"]
        assert queue.name == "outbox"


def test_a_job_goes_to_the_triage_queue_apart_from_the_ticks():
    assert app.amqp.router.route({}, tasks.triage_report.name)["queue"].name == "triage"


def test_a_tick_sends_each_due_job_to_a_worker_once(sent_to_workers, clock):
    one = sent()

    assert tasks.dispatch_jobs() == 1
    assert tasks.dispatch_jobs() == 0

    assert sent_to_workers == [str(one.job.pk)]


def test_a_tick_after_the_lease_sends_what_was_not_finished_again(sent_to_workers, clock):
    sent()
    tasks.dispatch_jobs()

    clock.move_to(after(seconds=LEASE_SECONDS))

    assert tasks.dispatch_jobs() == 1
    assert len(sent_to_workers) == 2


def test_a_job_that_is_done_is_never_sent_again(sent_to_workers, clock):
    one = sent()
    tasks.dispatch_jobs()
    assert tasks.triage_report(sent_to_workers[0])

    clock.move_to(after(days=1))

    assert tasks.dispatch_jobs() == 0
    assert not tasks.triage_report(sent_to_workers[0])
    assert fresh(one.report).state == State.QUEUED


def test_a_report_whose_job_fails_each_time_is_given_to_a_person(sent_to_workers, clock):
    one = sent()
    for attempt in range(MOST_ATTEMPTS):
        clock.move_to(after(seconds=attempt * LEASE_SECONDS))
        tasks.dispatch_jobs()
    assert not fresh(one.report).needs_a_person

    clock.move_to(after(seconds=MOST_ATTEMPTS * LEASE_SECONDS))
    tasks.dispatch_jobs()

    report = fresh(one.report)
    assert len(sent_to_workers) == MOST_ATTEMPTS
    assert (report.state, report.needs_a_person, report.level) == (State.QUEUED, True, "P1")
    assert AuditEvent.objects.get(action="triage_failed").detail == {"error": "too many tries"}


def test_a_tired_job_of_a_report_that_is_gone_does_not_stop_the_ticks(sent_to_workers):
    Job.objects.create(kind=JobKind.TRIAGE, subject=uuid4(), due_at=NOW, attempts=MOST_ATTEMPTS)
    other = sent()

    assert tasks.dispatch_jobs() == 1

    assert sent_to_workers == [str(other.job.pk)]
    assert Heartbeat.objects.get().at == NOW


def test_a_job_of_unknown_kind_does_not_stop_the_ticks(sent_to_workers):
    Job.objects.create(kind="os.system", subject=uuid4(), due_at=NOW)
    sent()

    assert tasks.dispatch_jobs() == 1


def test_each_tick_is_a_heartbeat(sent_to_workers, clock):
    tasks.dispatch_jobs()
    clock.move_to(after(seconds=1))
    tasks.dispatch_jobs()

    assert Heartbeat.objects.get().at == after(seconds=1)


def test_lateness_of_clocks_and_promises_is_noted_together(clock):
    queued()

    clock.move_to(after(days=9))

    assert tasks.note_lateness() == 3 + 2
    assert tasks.note_lateness() == 0


def test_stop_requests_are_carried_out_by_a_tick(clock):
    assert tasks.carry_out_stop_requests() == 0


def test_wishes_to_delete_are_carried_out_by_a_tick(clock):
    report = queued()
    Report.objects.update(person_may_live_there=False)
    ask_to_delete(report=fresh(report), zone=ZONE, now=NOW)
    assert tasks.carry_out_delete_requests() == 0

    clock.move_to(after(days=7))

    assert tasks.carry_out_delete_requests() == 1
    assert fresh(report).erased_at == after(days=7)


def test_a_task_takes_an_id_and_nothing_else():
    with pytest.raises(ValueError, match="hexadecimal"):
        tasks.triage_report("not an id")
