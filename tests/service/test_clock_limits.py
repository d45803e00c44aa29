"""Clocks: an operator may be faster than the policy, never slower."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.clock_limits import (
    KINDS,
    LEVELS,
    SLOWEST_SECONDS,
    read_seconds,
    slower_than_allowed,
    write_seconds,
)
from service.fields import clock_name
from service.settings_now import defaults
from service.typed import settings_of
from service.whole import cleaned, problems_of
from service.wrong import WrongValueError

SPANS = st.builds(
    "{} {}".format, st.integers(1, 10_000), st.sampled_from(["minutes", "hours", "days"])
)


@given(minutes=st.integers(min_value=1, max_value=100_000))
def test_a_time_that_is_written_reads_back_the_same(minutes):
    assert read_seconds(write_seconds(minutes * 60)) == minutes * 60


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(60, "1 minute"), (900, "15 minutes"), (43_200, "12 hours"), (86_400, "1 day")],
)
def test_a_time_is_written_in_the_largest_unit_that_fits(seconds, text):
    assert write_seconds(seconds) == text


@pytest.mark.parametrize("text", ["", "0 minutes", "soon", "-3 days", "3", "1.5 hours"])
def test_a_time_that_is_none_is_refused(text):
    with pytest.raises(WrongValueError, match="10 minutes"):
        read_seconds(text)


@given(proposed=st.fixed_dictionaries({
    clock_name(level, kind): SPANS for level in LEVELS for kind in KINDS
}))  # fmt: skip
def test_no_clock_is_slower_than_the_policy_whatever_is_proposed(proposed):
    clean, problems = cleaned(proposed)
    whole = {**defaults(), **clean}
    found = settings_of(tuple(whole.items()), "UTC").clocks

    assert problems == {}
    assert list(slower_than_allowed(found)) == []
    if not problems_of(whole):
        assert found == {
            (level, kind): read_seconds(whole[clock_name(level, kind)])
            for level in LEVELS
            for kind in KINDS
        }


def test_slower_than_the_policy_is_a_problem_and_faster_is_none():
    name = clock_name("P0", "first_human_read")

    assert problems_of({**defaults(), name: "5 minutes"}) == {}
    assert set(problems_of({**defaults(), name: "11 minutes"})) == {name}


def test_a_calmer_level_is_never_faster_than_an_urgent_one():
    name = clock_name("P3", "first_human_read")

    assert clock_name("P2", "first_human_read") in problems_of({**defaults(), name: "1 hour"})


def test_the_limits_are_those_of_the_policy():
    minutes = {level: [SLOWEST_SECONDS[level][kind] / 60 for kind in KINDS] for level in LEVELS}

    assert minutes == {
        "P0": [10, 15, 60],
        "P1": [60, 180, 720],
        "P2": [1440, 4320, 2880],
        "P3": [4320, 7200, 7200],
    }
