"""Bars for the numbers that are certain, in shares of the width and in heights of a letter.

So a chart needs no script, fits every phone, and grows with the letters of its reader.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from textwrap import wrap

from django.utils.formats import get_format
from django.utils.translation import get_language_bidi

from education.figures.shapes import Figure, Unit

# Always from nothing to all: a cut axis makes small differences look large.
END_OF_AXIS = {Unit.PERCENT: 100, Unit.REPORTS: 1_000_000}
GRID = (0, 25, 50, 75, 100)
# What still fits on the narrowest phone with letters of twice the size, set wide.
LONGEST_LINE = 13
LINE, BAR, GAP, BASELINE = 1.45, 1.5, 0.7, 1.05
# A bar of this share is long enough to hold its own number.
HOLDS_ITS_NUMBER = 60


@dataclass(frozen=True, kw_only=True)
class Letters:
    """A text at its place: `x` in percent, `y` and `dx` in em."""

    text: str
    x: str
    y: str
    dx: str = "0"
    anchor: str = "start"


@dataclass(frozen=True, kw_only=True)
class Bar:
    name: tuple[Letters, ...]
    number: Letters
    is_inside: bool
    x: str
    y: str
    width: str


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A whole chart; `floor` and `height` in em, `grid` and widths in percent."""

    bars: tuple[Bar, ...]
    grid: tuple[str, ...]
    axis: tuple[Letters, ...]
    floor: str
    height: str
    thick: str = f"{BAR}"


def grouped(number: int) -> str:
    """Return a number with the separators of the page's language."""
    return f"{number:,}".replace(",", str(get_format("THOUSAND_SEPARATOR")))


def number_words(number: int, unit: Unit) -> str:
    return f"{number}%" if unit is Unit.PERCENT else grouped(number)


def chart_of(figure: Figure, *, names: Mapping[str, str]) -> Chart:
    """Return the chart in the direction of the page; `names` are the words for rows by name."""
    bars, top = [], 0.0
    for row, number in figure.certain:
        lines = wrap(names.get(row.name, row.name), LONGEST_LINE, break_long_words=False)
        bars.append(_bar(lines, number, unit=figure.unit, top=top))
        top += len(lines) * LINE + BAR + GAP
    return Chart(
        bars=tuple(bars),
        grid=tuple(_at(each) for each in GRID),
        axis=_axis(figure.unit, y=top + BASELINE),
        floor=_em(top),
        height=_em(top + BASELINE + 0.4),
    )


def _bar(lines: list[str], number: int, *, unit: Unit, top: float) -> Bar:
    share = number / END_OF_AXIS[unit] * 100
    edge = top + len(lines) * LINE
    is_inside = share >= HOLDS_ITS_NUMBER
    away = -1 if get_language_bidi() else 1
    return Bar(
        name=tuple(
            Letters(text=line, x=_at(0), y=_em(top + n * LINE + BASELINE), dx=_em(away * 0.2))
            for n, line in enumerate(lines)
        ),
        number=Letters(
            text=number_words(number, unit),
            x=_at(share),
            y=_em(edge + BASELINE),
            dx=_em(away * (-0.4 if is_inside else 0.4)),
            anchor="end" if is_inside else "start",
        ),
        is_inside=is_inside,
        x=_at(share) if get_language_bidi() else _at(0),
        y=_em(edge),
        width=_percent(share),
    )


def _axis(unit: Unit, *, y: float) -> tuple[Letters, ...]:
    """Name both ends of the axis, and its middle where the words are short enough."""
    places = {0: "start", 50: "middle", 100: "end"}
    if unit is not Unit.PERCENT:
        del places[50]
    return tuple(
        Letters(
            text=number_words(END_OF_AXIS[unit] * place // 100, unit),
            x=_at(place),
            y=_em(y),
            anchor=anchor,
        )
        for place, anchor in places.items()
    )


def _at(share: float) -> str:
    """Return how far from the left a share of the axis ends, which may begin on the right."""
    return _percent(100 - share if get_language_bidi() else share)


def _percent(share: float) -> str:
    """Return at most four digits after the point: one report in a million is still told apart."""
    return f"{share:.4f}".rstrip("0").rstrip(".")


def _em(height: float) -> str:
    return f"{height:.2f}".rstrip("0").rstrip(".")
