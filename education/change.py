"""What may be said of counted answers without telling of anybody. Pure: no rows, no clock.

The rule: at least ten people on either side of every share. Shares of different lines have no
answer in common and no sum of lines is shown, so nothing can be subtracted from anything.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from education.moments import SKIPPED, Moment

# Source: suppression rules of the measurement notes (k = 10).
SMALLEST_PUBLISHED_COUNT = 10
# Shares are given in whole steps of so many points of a hundred.
POINTS = 5


@dataclass(frozen=True, kw_only=True)
class Counted:
    """So many people gave this answer (its place among the choices, or SKIPPED) at a moment."""

    moment: Moment
    choice: int
    count: int


@dataclass(frozen=True, kw_only=True)
class Share:
    """`percent` in steps of five, of at least `base` answers: a whole number of tens."""

    percent: int
    base: int


@dataclass(frozen=True, kw_only=True)
class Change:
    """The share of the wanted answers at each moment; None where it would tell too much."""

    before: Share | None
    after: Share | None
    later: Share | None

    @property
    def gained(self) -> int | None:
        """Points from before to after, -100 to 100; None where either share is hidden."""
        return points_between(self.before, self.after)

    @property
    def lasting(self) -> int | None:
        """Points from before to weeks later, -100 to 100."""
        return points_between(self.before, self.later)


def change_of(counts: Iterable[Counted], *, wanted: Collection[int]) -> Change:
    """Return how the share of the wanted answers to one question changed.

    Who left the question out is not in the base: nothing is known of them.
    """
    answered = [each for each in counts if each.choice != SKIPPED]
    shares = {
        moment: share_of([each for each in answered if each.moment is moment], wanted=wanted)
        for moment in Moment
    }
    return Change(
        before=shares[Moment.BEFORE], after=shares[Moment.AFTER], later=shares[Moment.LATER]
    )


def share_of(answered: Iterable[Counted], *, wanted: Collection[int]) -> Share | None:
    """Return the share, or None with fewer than ten people on one side.

    None at all on one side is hidden too: "nobody would tell" speaks of each one in the group.
    """
    listed = list(answered)
    base = sum(each.count for each in listed)
    part = sum(each.count for each in listed if each.choice in wanted)
    if min(part, base - part) < SMALLEST_PUBLISHED_COUNT:
        return None
    whole_tens = base // SMALLEST_PUBLISHED_COUNT * SMALLEST_PUBLISHED_COUNT
    return Share(percent=nearest_step(part, base), base=whole_tens)


def nearest_step(part: int, base: int) -> int:
    """Return the share in steps of five points; what lies in the middle goes up."""
    return (200 * part + POINTS * base) // (2 * POINTS * base) * POINTS


def points_between(earlier: Share | None, later: Share | None) -> int | None:
    """Return the difference of the shares as shown, so that it tells nothing that they do not."""
    if earlier is None or later is None:
        return None
    return later.percent - earlier.percent
