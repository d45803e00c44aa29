"""How long until something is due, in words."""

from datetime import timedelta

import pytest

from reports.admin.durations import due_words
from tests.reports.builders import NOW


@pytest.mark.parametrize(
    ("left", "words"),
    [
        pytest.param(timedelta(seconds=20), "in 1 min", id="less than a minute counts as one"),
        pytest.param(timedelta(minutes=35), "in 35 min", id="minutes"),
        pytest.param(timedelta(hours=2), "in 2 h", id="whole hours"),
        pytest.param(timedelta(hours=2, minutes=5), "in 2 h 5 min", id="hours and minutes"),
        pytest.param(timedelta(hours=30, minutes=5), "in 30 h", id="more than a day"),
        pytest.param(timedelta(days=3), "in 3 days", id="days"),
        pytest.param(timedelta(minutes=-5), "5 min late", id="late"),
        pytest.param(timedelta(days=-2, hours=-1), "2 days late", id="days late"),
    ],
)
def test_what_is_due_is_said_in_words(left, words):
    assert due_words(NOW + left, now=NOW) == words
