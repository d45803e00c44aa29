"""Work left for the background worker, and the sign that the worker is alive."""

from datetime import datetime
from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import Q

from reports.models.choices import choices_of
from reports.vocabulary import JobKind

# A task that has not come back by then is sent again; twice is harmless.
LEASE_SECONDS = 20
MOST_ATTEMPTS = 8


class JobQuerySet(models.QuerySet["Job"]):
    def due(self, now: datetime) -> Self:
        """Return the jobs to do now. A row of a kind nobody knows starts and stops nothing."""
        return self.filter(done_at=None, gave_up_at=None, due_at__lte=now, kind__in=[*JobKind])


class Job(models.Model):
    """One piece of work, written in the same transaction as what made it necessary.

    `kind` is a closed list that code maps to tasks: a row holds no task name and no argument.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=choices_of(JobKind))
    subject = models.UUIDField()
    due_at = models.DateTimeField()
    attempts = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    gave_up_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=80, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"], condition=Q(done_at=None, gave_up_at=None), name="job_due"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} job {self.id}"


class Heartbeat(models.Model):
    """When a background process last did its work; looked at from outside."""

    name = models.CharField(max_length=20, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
