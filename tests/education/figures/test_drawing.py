"""Bars are as long as their numbers, and fit a narrow phone."""

from dataclasses import replace

import pytest
from django.utils import translation

from education.figures.drawing import LONGEST_LINE, chart_of, grouped
from education.figures.reading import figure_file
from education.figures.shapes import Row, Unit


def chart(*numbers, unit=Unit.PERCENT, names=None):
    rows = tuple(
        Row(name=f"row {n}", numbers=(number,), certain={"Facebook": number})
        for n, number in enumerate(numbers)
    )
    return chart_of(replace(figure_file().figures[3], rows=rows, unit=unit), names=names or {})


def test_an_axis_goes_from_nothing_to_all_whatever_the_numbers_are():
    low, high = chart(3, 4), chart(96, 97)

    assert [each.text for each in low.axis] == ["0%", "50%", "100%"]
    assert low.axis == high.axis
    assert [each.width for each in [*low.bars, *high.bars]] == ["3", "4", "96", "97"]


def test_one_in_a_million_is_still_told_apart_and_none_has_no_bar():
    bars = chart(0, 1, 999_999, unit=Unit.REPORTS).bars

    assert [each.width for each in bars] == ["0", "0.0001", "99.9999"]


def test_a_number_stands_inside_a_long_bar_and_beside_a_short_one():
    short, long = chart(40, 97).bars

    assert (short.is_inside, short.number.anchor, short.number.dx) == (False, "start", "0.4")
    assert (long.is_inside, long.number.anchor, long.number.dx) == (True, "end", "-0.4")


def test_a_long_name_is_broken_and_moves_what_is_below_it():
    plain = chart(53, 40)
    broken = chart(53, 40, names={"row 0": "On one of the social media apps"})

    assert [len(each.name) for each in broken.bars] == [3, 1]
    assert all(len(each.text) <= LONGEST_LINE for each in broken.bars[0].name)
    assert float(broken.bars[1].y) > float(plain.bars[1].y)
    assert float(broken.height) > float(plain.height)


def test_from_the_right_everything_is_mirrored():
    with translation.override("ar"):
        (bar,) = chart(75).bars

    assert (bar.x, bar.width) == ("25", "75")
    assert (bar.number.x, bar.number.dx) == ("25", "0.4")
    assert bar.name[0].x == "100"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "795,913"), ("sw", "795,913"), ("pt", "795.913")]
)
def test_a_large_number_is_written_as_the_language_does(language, said):
    with translation.override(language):
        assert grouped(795_913) == said
