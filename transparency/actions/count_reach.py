"""Tell education how many reports came by each campaign, once a period is over."""

from datetime import datetime

from education.actions.note_reach import campaigns_to_note, note_reach
from reports.figures import campaign_counts, this_monday
from transparency.periods import WEEKS_A_PERIOD, periods_over


def count_reach(*, now: datetime) -> int:
    """Return how many numbers are new. A second run of the same period counts nothing again."""
    new = 0
    # A period is over on the Monday after it, and stays over on every day of that week.
    for period in periods_over(today=this_monday(now)):
        slugs = campaigns_to_note(first_day=period.first_day, weeks=WEEKS_A_PERIOD)
        if not slugs:
            continue
        counts = campaign_counts(slugs=slugs, since=period.first_day, until=period.until)
        new += note_reach(first_day=period.first_day, weeks=WEEKS_A_PERIOD, counts=counts)
    return new
