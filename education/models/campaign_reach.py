"""How many reports came by a campaign, in whole periods that are over."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Self

from django.db import models
from django.db.models import Q

from education.change import SMALLEST_PUBLISHED_COUNT

# A shorter period would be about fewer children, and nearer to the day on which one of them told.
FEWEST_WEEKS = 4


class CampaignReachQuerySet(models.QuerySet["CampaignReach"]):
    def of(self, slugs: Collection[str]) -> Self:
        """Return the periods of these campaigns, newest first."""
        return self.filter(slug__in=slugs).order_by("slug", "-first_day")


class CampaignReach(models.Model):
    """One campaign in one period. Written once, never changed: see `note_reach`.

    `count` is None for 0 to 9 alike. Two periods of a campaign have no day in common, so that no
    difference of two tells what a third one hides.
    """

    slug = models.SlugField(max_length=60)
    first_day = models.DateField()
    weeks = models.PositiveSmallIntegerField()
    count = models.PositiveIntegerField(null=True)

    objects = CampaignReachQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slug", "first_day"], name="one_reach_of_a_period"),
            models.CheckConstraint(
                condition=Q(count=None) | Q(count__gte=SMALLEST_PUBLISHED_COUNT),
                name="no_small_reach_is_kept",
            ),
            models.CheckConstraint(
                condition=Q(weeks__gte=FEWEST_WEEKS), name="reach_of_four_weeks_or_more"
            ),
            models.CheckConstraint(
                condition=Q(first_day__iso_week_day=1), name="reach_begins_on_a_monday"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.slug} from {self.first_day:%Y-%m-%d} to {self.last_day:%Y-%m-%d}"

    @property
    def until(self) -> date:
        """Return the first day after the period."""
        return self.first_day + timedelta(weeks=self.weeks)

    @property
    def last_day(self) -> date:
        return self.until - timedelta(days=1)

    def shares_a_day_with(self, *, first_day: date, until: date) -> bool:
        return self.first_day < until and first_day < self.until
