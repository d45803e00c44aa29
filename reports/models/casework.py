"""States over time, clocks, promises and leases."""

from datetime import date, datetime
from typing import Self
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from reports.models.choices import choices_of
from reports.models.report import Report
from reports.vocabulary import ClockKind, Helped, PromiseKind, State


class StatusChange(models.Model):
    """One state the report was in, for the history that the reporter and the desk see."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="status_changes")
    version = models.PositiveIntegerField()
    state = models.CharField(max_length=20, choices=choices_of(State))
    acts = models.JSONField(default=list)
    # Of a referral: whether the reporter said yes to it. Empty for every other state.
    with_yes = models.BooleanField(null=True, blank=True)
    # Of an end: whether it helped, as the reporter says.
    helped = models.CharField(max_length=8, choices=choices_of(Helped), blank=True)
    # Who brought it here, by role alone: the case page reads no audit log.
    by_role = models.CharField(max_length=20, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["version"]
        constraints = [
            models.UniqueConstraint(fields=["report", "version"], name="one_status_per_version")
        ]

    def __str__(self) -> str:
        return f"{self.state} of {self.report_id}"


class Clock(models.Model):
    """A clock of triage policy section 3. Elapsed seconds accumulate; a level re-targets."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="clocks")
    kind = models.CharField(max_length=20, choices=choices_of(ClockKind))
    target_seconds = models.PositiveIntegerField()
    elapsed_seconds = models.FloatField(default=0)
    running_since = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    met_at = models.DateTimeField(null=True, blank=True)
    breached_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "kind"], name="one_clock_per_kind")
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(met_at=None, breached_at=None),
                name="clock_running",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} of {self.report_id}"


class PromiseQuerySet(models.QuerySet["Promise"]):
    def standing(self) -> Self:
        return self.filter(kept_at=None, missed_at=None)

    def passed(self, today: date) -> Self:
        return self.standing().filter(day__lt=today)


class Promise(models.Model):
    """A day that was shown to a reporter. A missed one is followed by a new one."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="promises")
    kind = models.CharField(max_length=12, choices=choices_of(PromiseKind))
    day = models.DateField()
    made_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True, blank=True)
    missed_at = models.DateTimeField(null=True, blank=True)

    objects = PromiseQuerySet.as_manager()

    class Meta:
        ordering = ["made_at", "day"]
        indexes = [
            models.Index(
                fields=["day"], condition=Q(kept_at=None, missed_at=None), name="promise_standing"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} by {self.day}"

    def has_passed(self, today: date) -> bool:
        return self.kept_at is None and self.day < today


class Lease(models.Model):
    """Who works on the report now. The token fences off a save from an older lease."""

    report = models.OneToOneField(
        Report, on_delete=models.CASCADE, primary_key=True, related_name="lease"
    )
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True
    )
    token = models.PositiveBigIntegerField(default=0)
    expires_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"Lease of {self.report_id}"

    def is_running(self, now: datetime) -> bool:
        return self.holder_id is not None and self.expires_at > now
