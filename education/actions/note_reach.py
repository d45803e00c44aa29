"""Keep how many reports came by each campaign in one period that is over."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from django.db import transaction

from education.change import SMALLEST_PUBLISHED_COUNT
from education.models import Campaign, CampaignReach


def campaigns_to_note(*, first_day: date, weeks: int) -> list[str]:
    """Return the slugs of campaigns that were up by then and of which no such day is noted yet."""
    until = first_day + timedelta(weeks=weeks)
    # To the hour it does not matter: a campaign put up that night has a period with nobody in it.
    over = datetime.combine(until, time.min, tzinfo=UTC)
    known = Campaign.objects.filter(first_published_at__lt=over)
    slugs = set(known.values_list("public_slug", flat=True))
    noted = {
        each.slug
        for each in CampaignReach.objects.of(slugs)
        if each.shares_a_day_with(first_day=first_day, until=until)
    }
    return sorted(slugs - noted)


@transaction.atomic
def note_reach(*, first_day: date, weeks: int, counts: Mapping[str, int | None]) -> int:
    """Store the counts by slug and return how many are new; None and 0 to 9 become hidden.

    What is stored of a period never changes, also when reports are erased later: the difference
    would be about the one that was erased. Slugs of no campaign are left out. Raises
    IntegrityError for a period of fewer than four weeks, or one that begins on no Monday.
    """
    made = [
        CampaignReach.objects.get_or_create(
            slug=slug,
            first_day=first_day,
            defaults={"weeks": weeks, "count": _shown(counts[slug])},
        )
        for slug in campaigns_to_note(first_day=first_day, weeks=weeks)
        if slug in counts
    ]
    return sum(is_new for _, is_new in made)


def _shown(count: int | None) -> int | None:
    return None if count is None or count < SMALLEST_PUBLISHED_COUNT else count
