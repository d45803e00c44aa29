"""What Celery runs. A task takes an id, calls one action and returns."""

from uuid import UUID

from celery import Task, shared_task
from django.utils import timezone

from reports.actions.ask_to_delete import carry_out_deletions
from reports.actions.ask_to_stop import carry_out_stops
from reports.actions.beat_heart import WORKER, beat_heart
from reports.actions.claim_jobs import claim_jobs, tired_jobs
from reports.actions.note_lateness import note_missed_clocks, note_missed_promises
from reports.actions.promise_what_is_owed import promise_what_is_owed
from reports.actions.triage_report import give_to_a_person
from reports.actions.triage_report import triage_report as triage
from reports.local_time import site_zone
from reports.vocabulary import JobKind


@shared_task
def dispatch_jobs() -> int:
    """Send due jobs to the workers. Runs every second."""
    now = timezone.now()
    claimed = claim_jobs(now=now)
    for job in claimed:
        TASK_OF[job.kind].delay(str(job.job_id))
    for job in tired_jobs(now=now):
        give_to_a_person(job_id=job.job_id, error="too many tries", zone=site_zone(), now=now)
    beat_heart(name=WORKER, now=now)
    return len(claimed)


@shared_task
def triage_report(job_id: str) -> bool:
    return triage(job_id=UUID(job_id), zone=site_zone(), now=timezone.now())


@shared_task
def note_lateness() -> int:
    now = timezone.now()
    missed = note_missed_clocks(now=now) + note_missed_promises(zone=site_zone(), now=now)
    return missed + promise_what_is_owed(zone=site_zone(), now=now)


@shared_task
def carry_out_stop_requests() -> int:
    return carry_out_stops(zone=site_zone(), now=timezone.now())


@shared_task
def carry_out_delete_requests() -> int:
    return carry_out_deletions(zone=site_zone(), now=timezone.now())


# The closed list behind Job.kind: a row of the outbox can start nothing else.
TASK_OF: dict[JobKind, Task[[str], bool]] = {JobKind.TRIAGE: triage_report}
