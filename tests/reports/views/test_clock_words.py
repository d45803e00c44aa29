"""Days, lengths and places as they are filled into what everybody may read."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.views.clock_words import clock_words, length_words, place_of
from service.clock_limits import read_seconds
from tests.reports.views.conftest import SUNDAY

NAMES = ["danger", "urgent", "ongoing", "calm"]


@pytest.fixture(autouse=True)
def always_staffed(settings):
    """Let people be there all day."""
    settings.ROTA_STAFFED = True


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ("Africa/Nairobi", "Nairobi"),
        ("America/Port_of_Spain", "Port of Spain"),
        ("Etc/GMT-3", "UTC+03"),
        ("Etc/UTC", ""),
        ("UTC", ""),
    ],
)
def test_a_place_is_the_city_of_the_zone(zone, place):
    assert place_of(ZoneInfo(zone), now=SUNDAY) == place


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (60, "1 minute"),
        (600, "10 minutes"),
        (3600, "1 hour"),
        (5400, "90 minutes"),
        (43200, "12 hours"),
        (86400, "1 day"),
        (259200, "3 days"),
    ],
)
def test_a_length_is_said_in_the_largest_unit_that_fits(seconds, said):
    assert length_words(seconds) == said


@given(minutes=st.integers(min_value=1, max_value=20_000))
def test_no_length_loses_a_minute(minutes):
    assert read_seconds(length_words(minutes * 60)) == minutes * 60


@given(
    now=st.datetimes(
        min_value=datetime(2026, 1, 1),  # noqa: DTZ001  # given its zone here
        max_value=datetime(2026, 12, 31),  # noqa: DTZ001
        timezones=st.just(UTC),
    )
)
def test_whatever_the_hour_each_level_has_its_days(now):
    found = clock_words(now=now)

    for name in NAMES:
        assert found[f"{name}_day"]
        assert found[f"{name}_answer_day"]
    assert not found["no_day"]
    assert found["danger_day"] in {"today", "by tomorrow"}
