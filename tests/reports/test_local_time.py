"""Days as a child reads them: never a clock time, always the operator's day."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from reports.local_time import by_day_words, day_words, site_zone, today_at

SUNDAY = date(2026, 3, 1)


@pytest.fixture
def zone(settings):
    """Return a switch for the operator's zone."""

    def in_zone(name: str) -> None:
        settings.TIME_ZONE = name
        site_zone.cache_clear()

    yield in_zone
    site_zone.cache_clear()


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param(date(2026, 3, 1), "today", id="today"),
        pytest.param(date(2026, 3, 2), "tomorrow", id="tomorrow"),
        pytest.param(date(2026, 2, 28), "yesterday", id="yesterday"),
        pytest.param(date(2026, 3, 3), "Tuesday", id="in two days"),
        pytest.param(date(2026, 3, 7), "Saturday", id="in six days"),
        pytest.param(date(2026, 3, 8), "Sunday 8 March", id="in a week: not this Sunday"),
        pytest.param(date(2026, 2, 27), "Friday 27 February", id="two days ago"),
    ],
)
def test_a_day_is_said_as_a_child_would_say_it(day, said):
    assert day_words(day, today=SUNDAY) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        pytest.param(date(2026, 3, 1), "today", id="today"),
        pytest.param(date(2026, 3, 2), "by tomorrow", id="tomorrow"),
        pytest.param(date(2026, 3, 4), "by Wednesday", id="a weekday"),
        pytest.param(date(2026, 4, 1), "by Wednesday 1 April", id="far away"),
    ],
)
def test_a_promise_is_said_with_by(day, said):
    assert by_day_words(day, today=SUNDAY) == said


@pytest.mark.parametrize(
    ("name", "day"),
    [("UTC", 1), ("Africa/Nairobi", 2), ("America/Sao_Paulo", 1), ("Asia/Manila", 2)],
)
def test_today_is_the_operators_day(zone, name, day):
    zone(name)

    assert today_at(datetime(2026, 3, 1, 22, 30, tzinfo=UTC)) == date(2026, 3, day)


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "by Wednesday"), ("sw", "Jumatano"), ("pt", "até quarta-feira")],
)
def test_a_day_is_written_as_its_language_writes_days_inside_a_sentence(language, said):
    with translation.override(language):
        assert said in by_day_words(date(2026, 3, 4), today=SUNDAY)


def test_a_month_is_written_as_its_language_writes_months_inside_a_sentence():
    with translation.override("pt"):
        assert "abril" in day_words(date(2026, 4, 1), today=SUNDAY)

    with translation.override("en"):
        assert "April" in day_words(date(2026, 4, 1), today=SUNDAY)
