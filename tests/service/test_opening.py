"""Opening hours: read as they are typed, and true at each moment of the year."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.opening import ALL_DAY, OpeningHours, read_days, read_spans, write_spans
from service.wrong import WrongValueError

ZONES = ["UTC", "Africa/Nairobi", "Europe/Berlin", "America/St_Johns", "Asia/Kathmandu"]
MINUTES = st.integers(min_value=0, max_value=24 * 60)


@st.composite
def spans(draw):
    """Up to three spans of one day, in order, that do not overlap."""
    edges = sorted(draw(st.sets(MINUTES, min_size=0, max_size=6)))
    return tuple(zip(edges[::2], edges[1::2], strict=False))


@st.composite
def opening_hours(draw):
    week = tuple(draw(spans()) for _ in range(7))
    first = date(2026, 1, 1)
    closed = draw(st.frozensets(st.integers(0, 400).map(lambda n: first + timedelta(days=n))))
    return OpeningHours(week=week, closed=closed, zone=ZoneInfo(draw(st.sampled_from(ZONES))))


MOMENTS = st.datetimes(
    min_value=datetime(2026, 1, 1),  # noqa: DTZ001  # given its zone below
    max_value=datetime(2026, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)


@given(hours=opening_hours(), at=MOMENTS)
def test_the_next_opening_lies_ahead_and_somebody_is_there_then(hours, at):
    found = hours.next_opening(at)

    if found is not None:
        assert found > at
        assert hours.is_open(found)


@given(hours=opening_hours(), at=MOMENTS)
def test_closed_until_the_next_opening_when_closed_now(hours, at):
    found = hours.next_opening(at)
    if hours.is_open(at) or found is None or found.utcoffset() is None:
        return

    step = (found - at) / 7
    # An hour that the clocks jump over may begin within a span: no opening is later than its day.
    same_day = found.astimezone(hours.zone).date()
    before = [at + step * part for part in range(1, 7)]

    assert not [
        each for each in before
        if hours.is_open(each) and each.astimezone(hours.zone).date() < same_day
    ]  # fmt: skip


@given(found=spans())
def test_what_is_written_reads_back_the_same(found):
    assert read_spans(write_spans(found)) == found


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("9 to 5", "09:00-17:00"),
        ("17:00-09:00", "end comes before"),
        ("09:00-12:00, 11:00-13:00", "overlap"),
        ("09:00-25:00", "00:00 to 24:00"),
        ("09:75-10:00", "00:00 to 24:00"),
    ],
)
def test_times_that_mean_nothing_are_refused_with_what_to_write(text, says):
    with pytest.raises(WrongValueError, match=says):
        read_spans(text)


def test_spans_are_put_in_order():
    assert write_spans(read_spans("14:00 - 17:30, 9:00-12:00")) == "09:00-12:00, 14:00-17:30"


def weekdays_nine_to_five(*closed, zone="Africa/Nairobi"):
    day = read_spans("09:00-17:00")
    return OpeningHours(week=(day,) * 5 + ((), ()), closed=frozenset(closed), zone=ZoneInfo(zone))


def nairobi(day, hour):
    return datetime.combine(day, time(hour), tzinfo=ZoneInfo("Africa/Nairobi"))


FRIDAY, MONDAY = date(2026, 3, 6), date(2026, 3, 9)


@pytest.mark.parametrize(
    ("closed", "opens"),
    [((), MONDAY), ((MONDAY,), MONDAY + timedelta(days=1))],
    ids=["a weekend", "a weekend and a closed Monday"],
)
def test_after_friday_evening_the_next_working_day_opens(closed, opens):
    hours = weekdays_nine_to_five(*closed)

    assert hours.is_open(nairobi(FRIDAY, 10))
    assert not hours.is_open(nairobi(FRIDAY, 17))
    assert hours.next_opening(nairobi(FRIDAY, 18)) == nairobi(opens, 9)


def test_without_hours_nobody_is_ever_there_and_no_opening_is_named():
    never = OpeningHours(week=((),) * 7, closed=frozenset(), zone=ZoneInfo("UTC"))

    assert never.is_never
    assert not never.is_open(nairobi(FRIDAY, 10))
    assert never.next_opening(nairobi(FRIDAY, 10)) is None


def test_all_day_is_open_at_midnight_too():
    always = OpeningHours(
        week=(read_spans(ALL_DAY),) * 7, closed=frozenset({MONDAY}), zone=ZoneInfo("UTC")
    )

    assert always.is_open(datetime(2026, 3, 8, 23, 59, 59, tzinfo=UTC))
    assert not always.is_open(datetime(2026, 3, 9, 0, 0, tzinfo=UTC))
    assert always.is_open(datetime(2026, 3, 10, 0, 0, tzinfo=UTC))


def test_a_span_within_the_hour_that_the_clocks_skip_opens_nothing_wrong():
    night = read_spans("02:30-02:45")
    hours = OpeningHours(week=(night,) * 7, closed=frozenset(), zone=ZoneInfo("Europe/Berlin"))

    found = hours.next_opening(datetime(2026, 3, 28, 12, 0, tzinfo=UTC))

    assert found == datetime(2026, 3, 30, 0, 30, tzinfo=UTC)


def test_days_are_read_in_order_and_each_once():
    assert read_days("2026-12-26, 2026-12-25 2026-12-26") == (
        date(2026, 12, 25),
        date(2026, 12, 26),
    )
    with pytest.raises(WrongValueError, match="2026-12-25"):
        read_days("Christmas")
