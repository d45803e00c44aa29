"""The order of levels, and the two halves of the states."""

import itertools

import pytest

from reports.vocabulary import CLOSED_STATES, HARMS, OPEN_STATES, SIGNALS, Level, State

FROM_URGENT_TO_CALM = [Level.P0, Level.P1, Level.P2, Level.P3]


def test_every_level_is_at_least_itself_and_all_calmer_ones():
    for urgent, calm in itertools.combinations(FROM_URGENT_TO_CALM, 2):
        assert urgent.is_at_least(calm)
        assert not calm.is_at_least(urgent)
    assert all(level.is_at_least(level) for level in Level)


def test_the_highest_of_some_levels_is_the_most_urgent():
    assert Level.highest([Level.P3, Level.P1, Level.P2]) is Level.P1


def test_the_highest_of_no_levels_is_refused():
    with pytest.raises(ValueError, match="empty"):
        Level.highest([])


def test_raising_goes_one_step_up_and_stops_at_the_top():
    raised = [level.raised_one() for level in FROM_URGENT_TO_CALM]

    assert raised == [Level.P0, Level.P0, Level.P1, Level.P2]


def test_every_state_is_either_open_or_closed():
    assert set(State) == OPEN_STATES | CLOSED_STATES
    assert not OPEN_STATES & CLOSED_STATES
    assert len(CLOSED_STATES) == 5


def test_there_are_twenty_harms_and_the_signals_of_the_policy():
    assert list(HARMS) == [f"H{number:02}" for number in range(1, 21)]
    assert list(SIGNALS) == [f"S{number:02}" for number in [*range(1, 7), *range(10, 29)]]
