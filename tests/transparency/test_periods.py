"""Periods are whole, over, and have no day in common, whenever one looks."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transparency.periods import (
    BEGIN_OF_GRID,
    PERIODS_LOOKED_BACK,
    WEEKS_A_PERIOD,
    Period,
    periods_over,
)

DAYS = st.dates(min_value=date(2001, 1, 1), max_value=date(2200, 1, 1))


def days_of(period):
    length = (period.until - period.first_day).days
    return {period.first_day + timedelta(days=number) for number in range(length)}


@pytest.mark.parametrize(
    ("today", "latest"),
    [
        pytest.param(date(2026, 1, 25), date(2025, 12, 1), id="on the last day it still runs"),
        pytest.param(date(2026, 1, 26), date(2025, 12, 29), id="on the Monday after, it is over"),
        pytest.param(date(2026, 2, 22), date(2025, 12, 29), id="and stays the latest for weeks"),
        pytest.param(date(2026, 2, 23), date(2026, 1, 26), id="until the next one is over"),
    ],
)
def test_a_period_counts_from_the_monday_after_it(today, latest):
    assert periods_over(today=today)[-1] == Period(latest)


@given(DAYS)
def test_each_period_is_four_whole_weeks_from_a_monday(today):
    for period in periods_over(today=today):
        assert period.first_day.isoweekday() == 1
        assert period.until - period.first_day == timedelta(weeks=WEEKS_A_PERIOD)


@given(DAYS)
def test_no_period_has_a_day_that_has_not_passed(today):
    periods = periods_over(today=today)

    assert max(max(days_of(period)) for period in periods) < today
    # The next one has such a day: none is kept waiting.
    assert max(days_of(Period(periods[-1].until))) >= today


@given(DAYS, DAYS)
def test_two_looks_on_any_days_give_the_same_periods_or_periods_without_a_common_day(one, other):
    for first in periods_over(today=one):
        for second in periods_over(today=other):
            assert first == second or not days_of(first) & days_of(second)


@given(DAYS, st.integers(min_value=0, max_value=70))
def test_looks_that_are_near_in_time_leave_no_gap(today, later):
    found = {*periods_over(today=today), *periods_over(today=today + timedelta(days=later))}

    assert all(a.until == b.first_day for a, b in pairwise(sorted(found)))
    assert len(found) >= PERIODS_LOOKED_BACK


def test_the_grid_begins_with_a_week_of_the_calendar():
    assert BEGIN_OF_GRID.isocalendar()[:] == (2026, 1, 1)
