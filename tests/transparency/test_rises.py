"""A rise is two whole weeks in a row over what is usual, and never a handful of reports."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.vocabulary import SMALLEST_PUBLISHED_COUNT
from transparency.rises import (
    FEWEST_WEEKS_BEFORE,
    WEEKS_BEFORE_WITH_SEASON,
    WEEKS_LOOKED_AT,
    Rise,
    rising,
    top_of_band,
)

UNTIL = date(2026, 3, 2)
SINCE = date(2026, 2, 16)
USUAL = [3, 5, 4, 4, 6, 3, 5, 4, 4, 5]
COUNT = st.integers(0, 400)
SERIES = st.lists(COUNT, max_size=WEEKS_LOOKED_AT)
# Weeks in which every second draw of latest ones is a rise: a property of none would say little.
USUAL_WEEKS = st.lists(st.integers(0, 12), min_size=FEWEST_WEEKS_BEFORE, max_size=60)


def rises(*weeks, beside=()):
    """Say whether a harm with these weeks rises, beside another one that is always there."""
    other = list(beside) or [1] * len(weeks)
    return "H03" in {rise.harm for rise in rising({"H03": weeks, "H13": other}, until=UNTIL)}


def test_two_weeks_over_the_band_are_a_rise_since_the_monday_of_the_first():
    counts = {"H03": [*USUAL, 30, 31], "H13": [*USUAL, 5, 4]}

    assert rising(counts, until=UNTIL) == [Rise(harm="H03", first_week=SINCE)]


@pytest.mark.parametrize(
    ("latest", "is_rise"),
    [
        pytest.param((30, 30), True, id="both weeks"),
        pytest.param((5, 300), False, id="the last week only"),
        pytest.param((300, 5), False, id="the week before only"),
        pytest.param((10, 10), False, id="still usual"),
        pytest.param((11, 11), True, id="just over"),
    ],
)
def test_one_week_alone_is_no_rise(latest, is_rise):
    assert top_of_band(USUAL) == 4 + 3 * 2
    assert rises(*USUAL, *latest) == is_rise


@pytest.mark.parametrize(
    ("latest", "is_rise"),
    [
        pytest.param((3, 3), False, id="one to three"),
        pytest.param((SMALLEST_PUBLISHED_COUNT - 1,) * 2, False, id="nearly enough"),
        pytest.param((SMALLEST_PUBLISHED_COUNT,) * 2, True, id="enough"),
    ],
)
def test_a_handful_is_no_rise_even_where_there_was_never_one(latest, is_rise):
    quiet = [0] * FEWEST_WEEKS_BEFORE

    assert rises(*quiet, *latest) == is_rise


def test_without_eight_weeks_before_nobody_knows_what_is_usual():
    assert not rises(*USUAL[: FEWEST_WEEKS_BEFORE - 1], 90, 90)
    assert rises(*USUAL[:FEWEST_WEEKS_BEFORE], 90, 90)


def test_weeks_before_the_service_began_are_not_quiet_weeks():
    not_there = [0] * 20

    assert not rises(*not_there, 90, 90, beside=[*not_there, 8, 9])
    assert rises(*not_there, 90, 90, beside=[*[1] * 20, 8, 9])


def test_one_odd_week_before_hides_no_rise():
    assert rises(*USUAL, 400, 40, 40)


def test_weeks_that_always_differ_much_have_a_wide_band():
    restless = [2, 40, 10, 60, 5, 30, 50, 20]

    assert not rises(*restless, 61, 61)
    assert rises(*restless, 200, 200)


def test_what_comes_each_year_at_this_time_is_no_rise():
    a_year = [5] * WEEKS_BEFORE_WITH_SEASON
    same_season = [*[40] * 7, *a_year[7:]]

    assert rises(*a_year, 40, 41)
    assert not rises(*same_season, 40, 41)
    assert rises(*same_season, 90, 91)


@given(count=COUNT, weeks=st.integers(0, WEEKS_LOOKED_AT))
def test_what_stays_the_same_is_no_rise(count, weeks):
    assert not rises(*[count] * weeks)


@given(before=SERIES | USUAL_WEEKS, latest=st.tuples(COUNT, COUNT), more=st.tuples(COUNT, COUNT))
def test_more_reports_in_the_last_two_weeks_never_end_a_rise(before, latest, more):
    higher = [week + extra for week, extra in zip(latest, more, strict=True)]

    assert rises(*before, *higher) >= rises(*before, *latest)


@given(before=SERIES | USUAL_WEEKS, latest=st.tuples(st.integers(0, 9), COUNT), swap=st.booleans())
def test_fewer_than_ten_in_either_week_are_never_a_rise(before, latest, swap):
    assert not rises(*before, *(reversed(latest) if swap else latest))


@given(before=USUAL_WEEKS, latest=st.tuples(st.integers(200, 400), st.integers(200, 400)))
def test_many_times_what_was_ever_usual_is_always_a_rise(before, latest):
    assert rises(*before, *latest)


@given(
    counts=st.integers(0, 20).flatmap(
        lambda weeks: st.dictionaries(
            st.sampled_from(["H01", "H02", "H03", "H04"]),
            st.lists(COUNT, min_size=weeks, max_size=weeks),
        )
    ),
    data=st.data(),
)
def test_the_order_of_the_kinds_of_harm_changes_nothing(counts, data):
    shuffled = dict(data.draw(st.permutations(list(counts.items()))))

    found = rising(shuffled, until=UNTIL)

    assert found == rising(counts, until=UNTIL)
    assert [rise.harm for rise in found] == sorted(rise.harm for rise in found)


@given(before=USUAL_WEEKS, other=SERIES, latest=st.tuples(COUNT, COUNT))
def test_another_harm_never_makes_or_hides_a_rise_of_this_one(before, other, latest):
    """Once the service is there: something came in the first week."""
    weeks = [7, *before, *latest]
    beside = [*other, *[0] * len(weeks)][: len(weeks)]

    assert rises(*weeks, beside=beside) == rises(*weeks)
