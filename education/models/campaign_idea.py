"""Ideas for campaigns: a kind of harm that is over its band, for an editor to think about."""

from datetime import datetime, timedelta
from typing import Final, Self
from uuid import uuid4

from django.db import models
from django.db.models import Q

# As long as a campaign needs to be made and seen (docs/decisions/0028).
REST: Final = timedelta(weeks=12)
OPEN: Final = Q(taken_up_at=None, dismissed_at=None)


class IdeaDecidedError(Exception):
    """Somebody has taken it up or dismissed it already."""


class CampaignIdeaQuerySet(models.QuerySet["CampaignIdea"]):
    def open(self) -> Self:
        """Return what nobody has decided yet, oldest first."""
        return self.filter(OPEN).order_by("proposed_at", "id")

    def keeping_quiet(self, harm: str, *, now: datetime) -> Self:
        """Return the ideas for which this harm is not proposed now: open, or not long decided."""
        since = now - REST
        return self.filter(OPEN | Q(taken_up_at__gt=since) | Q(dismissed_at__gt=since), harm=harm)


class CampaignIdea(models.Model):
    """One harm that has been over its band since a Monday. It holds no count, on purpose.

    Whoever reads it may read no report, and a small number would say something of one.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    # H01 to H20, as in the `harms` of a campaign's file.
    harm = models.CharField(max_length=3)
    first_week = models.DateField()
    proposed_at = models.DateTimeField()
    taken_up_at = models.DateTimeField(null=True, blank=True)
    dismissed_at = models.DateTimeField(null=True, blank=True)

    objects = CampaignIdeaQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["harm"], condition=OPEN, name="one_open_campaign_idea_of_a_harm"
            ),
            models.CheckConstraint(
                condition=Q(taken_up_at=None) | Q(dismissed_at=None),
                name="campaign_idea_decided_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.harm} over its band since {self.first_week:%Y-%m-%d}"

    def close(self, **decided: datetime) -> None:
        """Store how it was decided. Raises IdeaDecidedError where somebody decided before."""
        if not type(self).objects.filter(OPEN, pk=self.pk).update(**decided):
            raise IdeaDecidedError
