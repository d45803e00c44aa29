"""How many reports of each kind of harm came in each week."""

from datetime import date, datetime, timedelta

from django.db.models import Count, DateField
from django.db.models.functions import TruncWeek

from reports.figures.days import start_of
from reports.local_time import site_zone, today_at
from reports.models import Report
from reports.vocabulary import HARMS

DAYS_A_WEEK = 7


def this_monday(now: datetime) -> date:
    """Return the Monday of the running week, in the operator's time zone."""
    today = today_at(now)
    return today - timedelta(days=today.weekday())


def weekly_counts(*, until: date, weeks: int) -> dict[str, tuple[int, ...]]:
    """Return, for every harm code, the reports received in each of `weeks` whole ISO weeks.

    Oldest week first; the last one ends before `until`, a Monday. Exact, so only to judge with:
    whatever is shown to people goes through SMALLEST_PUBLISHED_COUNT. A report with two harms
    counts for both, and an erased one still counts, for it did happen. Raises ValueError for
    another day than a Monday.
    """
    if until.weekday() != 0:
        message = f"{until:%A} begins no week"
        raise ValueError(message)
    first = until - timedelta(weeks=weeks)
    counts = {harm: [0] * weeks for harm in HARMS}
    for week, harms, count in _groups(first, until):
        for harm in counts.keys() & set(harms):
            counts[harm][(week - first).days // DAYS_A_WEEK] += count
    return {harm: tuple(found) for harm, found in counts.items()}


def _groups(first: date, until: date) -> list[tuple[date, list[str], int]]:
    """Return how often each set of harms came in each week, by its Monday: one query.

    It reads a range of one column, once a day: an index would be paid for with every Send.
    """
    week = TruncWeek("received_at", tzinfo=site_zone(), output_field=DateField())
    received = Report.objects.filter(
        received_at__gte=start_of(first), received_at__lt=start_of(until)
    )
    return list(received.order_by().values_list(week, "harms").annotate(count=Count("pk")))
