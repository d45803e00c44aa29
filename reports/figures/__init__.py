"""Counts of reports for whoever may not see one: numbers go out of here, never rows or ids."""

from .by_campaign import campaign_counts
from .by_week import this_monday, weekly_counts

__all__ = ["campaign_counts", "this_monday", "weekly_counts"]
