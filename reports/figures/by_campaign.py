"""How many reports each campaign led to, as far as may be said."""

from collections.abc import Collection
from datetime import date

from django.db.models import Count

from reports.figures.days import start_of
from reports.models import Report
from reports.vocabulary import SMALLEST_PUBLISHED_COUNT


def campaign_counts(*, slugs: Collection[str], since: date, until: date) -> dict[str, int | None]:
    """Return the reports received from `since` to before `until` for each of these campaigns.

    None stands for 1 to SMALLEST_PUBLISHED_COUNT - 1; 0 is said, for it is about nobody. An erased
    report counts for no campaign. Only fixed periods may be asked for, such as a quarter: the
    difference of two that overlap would say what is hidden here. Show no sum beside a None.
    """
    received = Report.objects.filter(
        campaign__in=slugs, received_at__gte=start_of(since), received_at__lt=start_of(until)
    )
    counted = dict(received.order_by().values_list("campaign").annotate(Count("pk")))
    return {slug: _sayable(counted.get(slug, 0)) for slug in slugs}


def _sayable(count: int) -> int | None:
    return None if 0 < count < SMALLEST_PUBLISHED_COUNT else count
