"""Which kinds of harm are over their seasonal band. Pure: no database, no request, no clock.

The band and its numbers: docs/decisions/0028.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from statistics import median
from typing import Final

from reports.vocabulary import SMALLEST_PUBLISHED_COUNT

WEEKS_IN_A_ROW: Final = 2
FEWEST_WEEKS_BEFORE: Final = 8
# Half a year: long enough for a steady median, short enough to follow slow growth.
WEEKS_OF_BAND: Final = 26
# The week a year before, with three on each side.
SEASON: Final = slice(-55, -48)
WEEKS_BEFORE_WITH_SEASON: Final = 55
WEEKS_LOOKED_AT: Final = WEEKS_BEFORE_WITH_SEASON + WEEKS_IN_A_ROW
SPREADS_ABOVE: Final = 3
# Makes the median distance from the median as wide as a standard deviation.
NORMAL: Final = 1.4826


@dataclass(frozen=True)
class Rise:
    """A harm code, and the Monday since which it is over its band."""

    harm: str
    first_week: date


def rising(counts_by_week: Mapping[str, Sequence[int]], *, until: date) -> list[Rise]:
    """Return the harms over their band in the last two whole weeks, in order of their codes.

    Each series holds reports a week, oldest first, all as long; the last week ends before `until`.
    """
    begun = _weeks_before_the_service(counts_by_week)
    first_week = until - timedelta(weeks=WEEKS_IN_A_ROW)
    return [
        Rise(harm=harm, first_week=first_week)
        for harm in sorted(counts_by_week)
        if _is_over_its_band(counts_by_week[harm][begun:])
    ]


def top_of_band(weeks: Sequence[int]) -> float:
    """Return the highest count that is still usual after these weeks, of which there is one.

    Median and median distance: one odd week, however high, hardly moves them.
    """
    middle = median(weeks)
    distance = median(abs(week - middle) for week in weeks)
    return middle + SPREADS_ABOVE * max(NORMAL * distance, sqrt(middle), 1.0)


def _weeks_before_the_service(counts_by_week: Mapping[str, Sequence[int]]) -> int:
    """Return how many weeks lie before the first report of all: no quiet weeks, but none at all."""
    weeks = zip(*counts_by_week.values(), strict=True)
    return next((place for place, week in enumerate(weeks) if any(week)), 0)


def _is_over_its_band(weeks: Sequence[int]) -> bool:
    before, latest = weeks[:-WEEKS_IN_A_ROW], weeks[-WEEKS_IN_A_ROW:]
    if len(before) < FEWEST_WEEKS_BEFORE or min(latest) < SMALLEST_PUBLISHED_COUNT:
        return False
    tops = [top_of_band(before[-WEEKS_OF_BAND:])]
    if len(before) >= WEEKS_BEFORE_WITH_SEASON:
        tops.append(top_of_band(before[SEASON]))
    return min(latest) > max(tops)
