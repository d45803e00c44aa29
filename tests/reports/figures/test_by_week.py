"""Counts of reports by week and kind of harm: each is in one week, and only a number comes out."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import settings as search
from hypothesis import strategies as st

from reports.actions.ask_to_delete import ask_to_delete
from reports.actions.change_state import Actor
from reports.actions.erase_report import erase_report
from reports.figures import this_monday, weekly_counts
from reports.local_time import site_zone
from reports.models import Report
from reports.vocabulary import HARMS
from tests.query_counts import own_queries
from tests.reports.builders import NOW, ZONE, fresh, queued
from tests.reports.factories import arrived

pytestmark = pytest.mark.django_db
MONDAY = date(2026, 3, 2)
FOUR_WEEKS_BEFORE = datetime(2026, 2, 2, tzinfo=UTC)


@pytest.fixture
def in_zone(settings):
    """Return what moves the operator to another time zone."""

    def move(name):
        settings.TIME_ZONE = name
        site_zone.cache_clear()

    yield move
    site_zone.cache_clear()


def counted(harm="H13", *, until=MONDAY, weeks=4):
    return weekly_counts(until=until, weeks=weeks)[harm]


def test_reports_are_counted_in_the_week_in_which_they_came_oldest_first():
    for week, count in enumerate([3, 0, 2, 1]):
        arrived(count, at=FOUR_WEEKS_BEFORE + timedelta(weeks=week, days=3))

    assert counted() == (3, 0, 2, 1)


def test_a_week_begins_on_monday_at_midnight_and_the_running_one_is_left_out():
    monday = datetime(2026, 2, 23, tzinfo=UTC)
    a_moment = timedelta(microseconds=1)
    for at in (monday - a_moment, monday, monday + timedelta(weeks=1) - a_moment):
        arrived(at=at)
    arrived(9, at=monday + timedelta(weeks=1))
    arrived(9, at=FOUR_WEEKS_BEFORE - a_moment)

    assert counted() == (0, 0, 1, 2)


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        pytest.param("UTC", (0, 0, 1, 0), id="still Sunday"),
        pytest.param("Africa/Nairobi", (0, 0, 0, 1), id="already Monday"),
    ],
)
def test_midnight_is_the_operators(in_zone, zone, expected):
    in_zone(zone)
    arrived(at=datetime(2026, 2, 22, 22, 0, tzinfo=UTC))

    assert counted() == expected
    assert sum(counted()) == 1


def test_a_change_of_the_clocks_moves_no_report_to_another_week(in_zone):
    in_zone("Europe/Lisbon")
    sunday_of_the_change = datetime(2026, 3, 29, 22, 30, tzinfo=UTC)
    arrived(at=sunday_of_the_change)
    arrived(at=sunday_of_the_change + timedelta(hours=1))

    assert counted(until=date(2026, 4, 6), weeks=2) == (1, 1)


def test_a_report_with_two_harms_counts_for_both_and_for_no_other():
    arrived(2, harms=("H03", "H07"))
    arrived(1, harms=("H03",))
    arrived(4, harms=())

    found = weekly_counts(until=MONDAY + timedelta(weeks=1), weeks=1)

    assert {harm for harm in found if found[harm] != (0,)} == {"H03", "H07"}
    assert (found["H03"], found["H07"]) == ((3,), (2,))
    assert found.keys() == HARMS.keys()


def test_a_report_that_was_erased_still_happened():
    report = queued()
    Report.objects.update(person_may_live_there=False)
    ask_to_delete(report=fresh(report), zone=ZONE, now=NOW)
    before = counted(until=MONDAY + timedelta(weeks=1))

    erase_report(report=fresh(report), actor=Actor(role="reporter"), now=NOW)

    assert fresh(report).erased_at == NOW
    assert counted(until=MONDAY + timedelta(weeks=1)) == before == (0, 0, 0, 1)


@pytest.mark.parametrize("weeks", [1, 60])
def test_all_counts_of_all_weeks_cost_one_query(weeks):
    arrived(at=NOW - timedelta(days=3))

    with own_queries() as queries:
        found = weekly_counts(until=MONDAY, weeks=weeks)

    assert len(queries) == 1
    assert sum(map(sum, found.values())) == 1
    assert "form_tag" not in queries[0]


def test_weeks_are_counted_up_to_a_monday_only():
    with pytest.raises(ValueError, match="Tuesday"):
        weekly_counts(until=MONDAY + timedelta(days=1), weeks=4)
    assert weekly_counts(until=MONDAY, weeks=4)


@pytest.mark.parametrize("day", range(7))
def test_the_running_week_began_on_its_monday(day):
    assert this_monday(NOW + timedelta(days=day)) == MONDAY


@search(max_examples=25, deadline=None)
@given(days=st.lists(st.integers(-400, 400), max_size=12), weeks=st.integers(1, 60))
def test_each_report_is_in_one_week_or_outside(days, weeks):
    Report.objects.all().delete()
    for day in days:
        arrived(at=NOW + timedelta(days=day))

    until = this_monday(NOW)
    inside = [day for day in days if -7 * weeks <= day < 0]
    assert sum(counted(until=until, weeks=weeks)) == len(inside)
