"""Promised days: on each of them somebody is there, and none moves away when a level is raised."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.in_force import honest_day, people_come
from reports.vocabulary import Level, PromiseKind
from service.opening import OpeningHours, read_spans
from service.settings_now import defaults
from service.typed import settings_of
from tests.service.test_opening import opening_hours

NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
FRIDAY_EVENING = datetime(2026, 11, 20, 18, tzinfo=UTC)
ZONES = st.sampled_from(["UTC", "Asia/Kolkata", "Europe/Berlin"]).map(ZoneInfo)
TIMES = st.datetimes(
    min_value=datetime(2026, 1, 1),  # noqa: DTZ001  # given its zone below
    max_value=datetime(2026, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)
OFFICE = OpeningHours(
    week=(read_spans("09:00-17:00"),) * 5 + ((), ()), closed=frozenset(), zone=ZoneInfo("UTC")
)


def service(**changed):
    """Return the settings of the environment, in which somebody is always there, changed so."""
    return replace(settings_of(tuple(defaults().items()), "UTC"), **changed)


def day_of(*, level, kind, received_at, zone=ZoneInfo("UTC"), **changed):  # noqa: B008
    return honest_day(
        service(**changed), level=level, kind=kind, received_at=received_at, zone=zone
    )


@pytest.mark.parametrize(
    ("level", "kind", "day"),
    [
        pytest.param(Level.P0, PromiseKind.FIRST_READ, date(2026, 11, 16), id="P0 read"),
        pytest.param(Level.P1, PromiseKind.ANSWER, date(2026, 11, 17), id="P1 answer"),
        pytest.param(Level.P2, PromiseKind.FIRST_READ, date(2026, 11, 17), id="P2 read"),
        pytest.param(Level.P2, PromiseKind.ANSWER, date(2026, 11, 18), id="P2 answer"),
        pytest.param(Level.P3, PromiseKind.FIRST_READ, date(2026, 11, 19), id="P3 read"),
        pytest.param(Level.P3, PromiseKind.ANSWER, date(2026, 11, 21), id="P3 answer"),
    ],
)
def test_the_promised_day_is_the_day_on_which_the_target_falls(level, kind, day):
    zone = ZoneInfo("UTC")

    assert day_of(level=level, kind=kind, received_at=NOON, zone=zone) == day


def test_the_promised_day_is_the_day_where_the_reporter_is():
    late = datetime(2026, 11, 16, 20, tzinfo=UTC)

    days = [
        day_of(level=Level.P0, kind=PromiseKind.ANSWER, received_at=late, zone=ZoneInfo(name))
        for name in ("UTC", "Asia/Kolkata")
    ]

    assert days == [date(2026, 11, 16), date(2026, 11, 17)]


def test_an_hour_lost_in_spring_is_not_taken_from_the_service():
    zone = ZoneInfo("Europe/Berlin")
    # 24 hours after 23:30 on the eve of the change it is 00:30, a day later still.
    eve = datetime(2027, 3, 27, 23, 30, tzinfo=zone)

    day = day_of(level=Level.P2, kind=PromiseKind.FIRST_READ, received_at=eve, zone=zone)

    assert day == date(2027, 3, 29)


def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        day_of(
            level=Level.P2,
            kind=PromiseKind.ANSWER,
            received_at=NOON.replace(tzinfo=None),
            zone=ZoneInfo("UTC"),
        )


@given(received_at=TIMES, zone=ZONES, kind=st.sampled_from(PromiseKind))
def test_raising_a_level_never_moves_a_promised_day_away(received_at, zone, kind):
    days = [
        day_of(level=level, kind=kind, received_at=received_at, zone=zone)
        for level in (Level.P0, Level.P1, Level.P2, Level.P3)
    ]

    assert days == sorted(days)
    assert days[0] >= received_at.astimezone(zone).date()


@given(hours=opening_hours(), received_at=TIMES, kind=st.sampled_from(PromiseKind))
def test_the_same_is_true_whatever_the_hours_are(hours, received_at, kind):
    days = [
        day_of(level=level, kind=kind, received_at=received_at, zone=hours.zone, hours=hours)
        for level in (Level.P0, Level.P1, Level.P2, Level.P3)
    ]

    known = [day for day in days if day]
    assert known == sorted(known)
    assert all(day >= received_at.astimezone(hours.zone).date() for day in known)
    # Where no day is known for an urgent report, none is for another.
    assert days[: len(known)] == known


@given(hours=opening_hours(), received_at=TIMES)
def test_people_come_when_hours_are_open_and_never_where_none_are_known(hours, received_at):
    found = people_come(service(hours=hours), received_at)

    if found is None:
        assert not hours.is_open(received_at)
        assert hours.next_opening(received_at) is None
    else:
        assert found >= received_at
        assert hours.is_open(found)


@pytest.mark.parametrize("kind", list(PromiseKind))
@pytest.mark.parametrize("level", list(Level))
def test_where_nobody_knows_when_somebody_comes_no_day_is_named(level, kind):
    never = OpeningHours(week=((),) * 7, closed=frozenset(), zone=ZoneInfo("UTC"))

    assert day_of(level=level, kind=kind, received_at=NOON, hours=never) is None
    assert day_of(level=level, kind=kind, received_at=NOON, hours=OFFICE) is not None


@pytest.mark.parametrize(
    ("level", "received_at", "day"),
    [
        pytest.param(Level.P0, FRIDAY_EVENING, date(2026, 11, 23), id="now, after hours"),
        pytest.param(Level.P1, FRIDAY_EVENING, date(2026, 11, 23), id="today, after hours"),
        pytest.param(Level.P3, FRIDAY_EVENING, date(2026, 11, 26), id="advice, after hours"),
        pytest.param(Level.P0, NOON, date(2026, 11, 16), id="now, in hours"),
        pytest.param(
            Level.P2, datetime(2026, 11, 20, 12, tzinfo=UTC), date(2026, 11, 23), id="over Saturday"
        ),
    ],
)
def test_a_day_on_which_nobody_comes_is_not_promised(level, received_at, day):
    kind = PromiseKind.FIRST_READ

    assert day_of(level=level, kind=kind, received_at=received_at, hours=OFFICE) == day


def test_a_faster_clock_promises_a_nearer_day():
    slow = service()
    fast = replace(slow, clocks={**slow.clocks, ("P3", "first_human_read"): 3600})

    days = [
        day_of(
            level=Level.P3,
            kind=PromiseKind.FIRST_READ,
            received_at=NOON,
            clocks=each.clocks,
        )
        for each in (slow, fast)
    ]

    assert days == [NOON.date() + timedelta(days=3), NOON.date()]
