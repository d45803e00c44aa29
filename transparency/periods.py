"""The periods in which reports of a campaign are counted. Pure: no database, no clock.

They lie on one grid for all campaigns and all time. So no two have a day in common, and no
difference of two gives away what a third one hides (docs/decisions/0035).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

WEEKS_A_PERIOD: Final = 4
LENGTH: Final = timedelta(weeks=WEEKS_A_PERIOD)
# A Monday: where week 1 of 2026 begins. Moving it would make old and new periods overlap.
BEGIN_OF_GRID: Final = date(2025, 12, 29)
# What a machine that stood still for twelve weeks has missed.
PERIODS_LOOKED_BACK: Final = 3


@dataclass(frozen=True, order=True)
class Period:
    """Four whole ISO weeks, from a Monday to before another."""

    first_day: date

    @property
    def until(self) -> date:
        """Return the first day after it."""
        return self.first_day + LENGTH


def periods_over(*, today: date) -> list[Period]:
    """Return the latest periods whose last day is before `today`, oldest first."""
    running = BEGIN_OF_GRID + (today - BEGIN_OF_GRID) // LENGTH * LENGTH
    return [Period(running - ago * LENGTH) for ago in range(PERIODS_LOOKED_BACK, 0, -1)]
