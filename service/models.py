"""Changes of the operator's settings. Rows are added; once decided, a row stays as it is."""

from datetime import datetime, timedelta

from django.db import models
from django.db.models import Max, Q

from service.proposal import Proposal, ProposalQuerySet, two_people


class SettingsChangeQuerySet(ProposalQuerySet["SettingsChange"]):
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


class SettingsChange(Proposal):
    """Fields of the settings with their texts, before and after; looks need no second person."""

    needs_second = models.BooleanField()

    objects = SettingsChangeQuerySet.as_manager()

    class Meta:
        verbose_name = "service setting"
        verbose_name_plural = "service settings"
        ordering = ["-proposed_at", "id"]
        constraints = two_people("settings", at_once=Q(needs_second=False))

    def __str__(self) -> str:
        return f"settings proposed at {self.proposed_at:%Y-%m-%d %H:%M}"
