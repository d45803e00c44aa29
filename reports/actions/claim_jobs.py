"""Take due jobs from the outbox, so that each is sent to a worker once per lease."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, QuerySet

from reports.models import Job
from reports.models.outbox import LEASE_SECONDS, MOST_ATTEMPTS
from reports.vocabulary import JobKind

MOST_AT_ONCE = 200


@dataclass(frozen=True)
class ClaimedJob:
    kind: JobKind
    job_id: UUID


def claim_jobs(*, now: datetime) -> list[ClaimedJob]:
    """Return jobs to send to workers now. Unfinished after the lease, a job is due again."""
    with transaction.atomic():
        jobs = list(_locked(now).order_by("due_at")[:MOST_AT_ONCE])
        Job.objects.filter(pk__in=[job.pk for job in jobs]).update(
            due_at=now + timedelta(seconds=LEASE_SECONDS), attempts=F("attempts") + 1
        )
    return [ClaimedJob(JobKind(job.kind), job.pk) for job in jobs]


def tired_jobs(*, now: datetime) -> list[ClaimedJob]:
    """Return jobs that were tried too often: a person must see what they were for."""
    due = Job.objects.due(now).filter(attempts__gte=MOST_ATTEMPTS)[:MOST_AT_ONCE]
    return [ClaimedJob(JobKind(job.kind), job.pk) for job in due]


def _locked(now: datetime) -> QuerySet[Job]:
    due = Job.objects.due(now).filter(attempts__lt=MOST_ATTEMPTS)
    if connection.features.has_select_for_update_skip_locked:
        return due.select_for_update(skip_locked=True)
    return due
