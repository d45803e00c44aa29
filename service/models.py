"""Changes of the operator's settings. Rows are added; once decided, a row stays as it is."""

from datetime import datetime, timedelta
from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import F, Max, Q


class SettingsChangeQuerySet(models.QuerySet["SettingsChange"]):
    def waiting(self) -> "SettingsChangeQuerySet":
        """Return what nobody has decided yet, oldest first."""
        return self.filter(in_force_at=None, closed_at=None).order_by("proposed_at", "id")

    def decided(self) -> "SettingsChangeQuerySet":
        return self.exclude(in_force_at=None, closed_at=None)

    def moment_after(self, now: datetime) -> datetime:
        """Return now, or just after the newest change: of two changes one is always the later."""
        newest = self.aggregate(at=Max("in_force_at"))["at"]
        return now if newest is None else max(now, newest + timedelta(microseconds=1))

    def texts_in_force(self) -> dict[str, str]:
        """Return field -> text of everything that was changed; the newest change of each wins."""
        rows = self.exclude(in_force_at=None).order_by("in_force_at", "id")
        texts: dict[str, str] = {}
        for after in rows.values_list("after", flat=True):
            texts |= after
        return texts


class SettingsChange(models.Model):
    """Fields with their texts before and after, who proposed that, and what became of it.

    `in_force_at`: since when it counts. `closed_at`: declined, with who and why, or withdrawn.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    before = models.JSONField()
    after = models.JSONField()
    needs_second = models.BooleanField()
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    proposed_at = models.DateTimeField()
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    in_force_at = models.DateTimeField(null=True, blank=True)
    declined_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    reason = models.CharField(max_length=400, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = SettingsChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "service setting"
        verbose_name_plural = "service settings"
        ordering = ["-proposed_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(agreed_by=None) | ~Q(agreed_by=F("proposed_by")),
                name="settings_agreed_by_another",
            ),
            models.CheckConstraint(
                condition=Q(declined_by=None) | ~Q(declined_by=F("proposed_by")),
                name="settings_declined_by_another",
            ),
            models.CheckConstraint(
                condition=Q(in_force_at=None) | Q(needs_second=False) | ~Q(agreed_by=None),
                name="settings_in_force_by_two",
            ),
            models.CheckConstraint(
                condition=Q(in_force_at=None) | Q(closed_at=None),
                name="settings_decided_once",
            ),
        ]

    def __str__(self) -> str:
        return f"settings proposed at {self.proposed_at:%Y-%m-%d %H:%M}"

    @property
    def is_waiting(self) -> bool:
        return self.in_force_at is None and self.closed_at is None
