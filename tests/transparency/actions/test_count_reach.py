"""From reports that came by a campaign to a number that editors may read, once and for all."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from education.models import CampaignReach
from reports.models import Report
from tests.education.campaign_rows import campaign_up
from tests.query_counts import own_queries
from tests.reports.factories import arrived
from transparency.actions.count_reach import count_reach

pytestmark = pytest.mark.django_db
# A Monday: the period from 26 January to 22 February is over.
NOW = datetime(2026, 2, 23, 9, 0, tzinfo=UTC)
INSIDE = datetime(2026, 2, 10, 12, 0, tzinfo=UTC)
FIRST_DAY = date(2026, 1, 26)


@pytest.fixture
def campaign(db):
    return campaign_up("owe-nothing", since=INSIDE)


def stored():
    rows = CampaignReach.objects.order_by("first_day", "slug")
    return [(row.slug, row.first_day, row.weeks, row.count) for row in rows]


def test_what_came_by_a_campaign_in_a_whole_period_is_kept(campaign):
    arrived(12, at=INSIDE, campaign="owe-nothing")
    arrived(40, at=INSIDE)

    assert count_reach(now=NOW) == 1

    assert stored() == [("owe-nothing", FIRST_DAY, 4, 12)]


@pytest.mark.parametrize("count", [0, 1, 9])
def test_none_and_a_few_are_kept_alike(campaign, count):
    arrived(count, at=INSIDE, campaign="owe-nothing")

    count_reach(now=NOW)

    assert stored() == [("owe-nothing", FIRST_DAY, 4, None)]


def test_the_running_period_waits_until_it_is_over(campaign):
    arrived(12, at=INSIDE, campaign="owe-nothing")

    assert count_reach(now=NOW - timedelta(days=1)) == 0
    assert count_reach(now=NOW) == 1


def test_ten_reports_on_both_sides_of_midnight_are_in_one_period_each(campaign):
    midnight = datetime(2026, 2, 23, tzinfo=UTC)
    arrived(10, at=midnight - timedelta(microseconds=1), campaign="owe-nothing")
    arrived(11, at=midnight, campaign="owe-nothing")

    count_reach(now=NOW + timedelta(weeks=4))

    assert [count for *_, count in stored()] == [10, 11]


def test_a_name_that_is_no_campaign_is_not_counted(campaign):
    campaign_up("never-up", since=None)
    for slug in ("made-up-by-somebody", "never-up", "owe-nothing"):
        arrived(12, at=INSIDE, campaign=slug)

    count_reach(now=NOW)

    assert stored() == [("owe-nothing", FIRST_DAY, 4, 12)]


def test_what_is_stored_stays_when_reports_are_erased_or_come_in_later(campaign):
    arrived(12, at=INSIDE, campaign="owe-nothing")
    count_reach(now=NOW)
    before = stored()

    Report.objects.filter(campaign="owe-nothing").update(campaign="")
    assert count_reach(now=NOW + timedelta(days=1)) == 0
    arrived(30, at=INSIDE, campaign="owe-nothing")
    assert count_reach(now=NOW + timedelta(days=2)) == 0

    assert stored() == before


def test_what_a_machine_that_stood_still_has_missed_is_counted_afterwards(db):
    campaign_up("owe-nothing", since=datetime(2026, 1, 5, tzinfo=UTC))
    for week in range(4, 17, 4):
        arrived(10 + week, at=datetime(2026, 1, 5, tzinfo=UTC) + timedelta(weeks=week - 4),
                campaign="owe-nothing")  # fmt: skip

    count_reach(now=NOW + timedelta(weeks=8))

    assert [(day, count) for _, day, _, count in stored()] == [
        (date(2026, 1, 26), 18),
        (date(2026, 2, 23), 22),
        (date(2026, 3, 23), 26),
    ]


def test_looks_all_through_a_year_leave_periods_without_a_common_day(campaign):
    for day in range(0, 372, 3):
        count_reach(now=NOW + timedelta(days=day))

    rows = list(CampaignReach.objects.order_by("first_day"))
    assert len(rows) == 14
    for earlier, later in pairwise(rows):
        assert earlier.until == later.first_day


def test_once_a_period_is_counted_no_report_is_asked_for_again(campaign):
    with own_queries() as first:
        count_reach(now=NOW)
    with own_queries() as second:
        count_reach(now=NOW)

    assert len([sql for sql in first if "reports_report" in sql]) == 1
    assert [sql for sql in second if "reports_report" in sql] == []
