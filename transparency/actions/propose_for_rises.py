"""Look for kinds of harm that rise, and leave the editors an idea for each."""

from datetime import datetime
from typing import Final

from education.actions.propose_campaign import propose_campaign
from reports.figures import this_monday, weekly_counts
from transparency.rises import WEEKS_LOOKED_AT, rising

# What nobody could name yet is work for the desk: no campaign could say what it is about.
UNCLASSIFIED: Final = "H20"


def propose_for_rises(*, now: datetime) -> int:
    """Return how many ideas are new. A second run of the same week leaves none."""
    monday = this_monday(now)
    counts = weekly_counts(until=monday, weeks=WEEKS_LOOKED_AT)
    ideas = [
        propose_campaign(harm=rise.harm, first_week=rise.first_week, now=now)
        for rise in rising(counts, until=monday)
        if rise.harm != UNCLASSIFIED
    ]
    return sum(idea is not None for idea in ideas)
