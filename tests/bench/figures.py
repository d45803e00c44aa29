"""What was measured against what it may be: percentiles, rows of the table, pass or not. Pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

# More than this share of the processors, and a time or a rate says little about the site.
BUSY = 0.15
HEADINGS = ("Work", "Budget", "Measured", "", "Beside it")


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One row. `limit` is the most allowed, or the least with `is_floor`.

    `others` is the share of the machine (0 to 1) that other programs used while it was taken.
    """

    work: str
    limit: float
    measured: float
    unit: str = ""
    is_floor: bool = False
    note: str = ""
    others: float = 0.0

    @property
    def passes(self) -> bool:
        if math.isnan(self.measured):
            return False
        return self.measured >= self.limit if self.is_floor else self.measured <= self.limit

    @property
    def verdict(self) -> str:
        """Say "unsure" where other programs may be to blame for a miss; it does not pass."""
        if self.passes:
            return "pass"
        return "MISS" if self.others <= BUSY else f"unsure: others used {self.others:.0%}"

    @property
    def words(self) -> tuple[str, ...]:
        """The row as it is printed."""
        sign = ">=" if self.is_floor else "<="
        return (
            self.work,
            f"{sign} {amount(self.limit)} {self.unit}".rstrip(),
            f"{amount(self.measured)} {self.unit}".rstrip(),
            self.verdict,
            self.note,
        )


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value with at least `share` (0 to 1) of all at or below it.

    Raises ValueError when there is none.
    """
    if not values:
        message = "no value was measured"
        raise ValueError(message)
    ordered = sorted(values)
    return ordered[max(math.ceil(share * len(ordered)) - 1, 0)]


def median_percentile(rounds: Sequence[Sequence[float]], share: float) -> float:
    """Return the median over the rounds of each round's percentile: one bad round decides nothing.

    Raises ValueError when a round is empty.
    """
    return median(percentile(values, share) for values in rounds)


def median_ratio(tops: Sequence[float], bottoms: Sequence[float]) -> float:
    """Return the median of the ratios round by round: both halves of one saw the same machine.

    Raises ValueError for rounds that do not match.
    """
    return median(top / bottom for top, bottom in zip(tops, bottoms, strict=True))


def amount(value: float) -> str:
    """Return a number with as many places as it is worth reading."""
    if value == int(value) and abs(value) >= 10:
        return f"{value:,.0f}"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def table(figures: Sequence[Figure]) -> list[str]:
    """Return the rows as aligned lines of text."""
    rows = [HEADINGS, *(figure.words for figure in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(HEADINGS))]
    return [
        "  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def markdown(figures: Sequence[Figure]) -> list[str]:
    """Return the rows as a table in Markdown."""
    rows = [HEADINGS, ("---",) * len(HEADINGS), *(figure.words for figure in figures)]
    return ["| " + " | ".join(row) + " |" for row in rows]


def missed(figures: Sequence[Figure]) -> list[Figure]:
    return [figure for figure in figures if not figure.passes]
