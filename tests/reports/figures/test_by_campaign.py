"""Counts of reports by campaign: a few are hidden, for they could be told apart."""

from datetime import UTC, date, datetime, timedelta

import pytest

from reports.figures import campaign_counts
from reports.vocabulary import SMALLEST_PUBLISHED_COUNT
from tests.query_counts import own_queries
from tests.reports.factories import arrived

pytestmark = pytest.mark.django_db
SINCE, UNTIL = date(2026, 1, 1), date(2026, 4, 1)
INSIDE = datetime(2026, 2, 1, tzinfo=UTC)
FEW = SMALLEST_PUBLISHED_COUNT - 1


def counted(*slugs):
    return campaign_counts(slugs=slugs, since=SINCE, until=UNTIL)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        pytest.param(0, 0, id="none"),
        pytest.param(1, None, id="one"),
        pytest.param(FEW, None, id="nearly enough"),
        pytest.param(FEW + 1, FEW + 1, id="enough"),
    ],
)
def test_a_count_is_said_only_when_it_is_about_nobody_or_about_many(count, said):
    arrived(count, at=INSIDE, campaign="listen-first")

    assert counted("listen-first") == {"listen-first": said}


def test_each_campaign_has_its_own_count_and_an_unknown_name_is_in_none():
    arrived(12, at=INSIDE, campaign="one")
    arrived(20, at=INSIDE, campaign="two")
    arrived(30, at=INSIDE, campaign="made-up-by-somebody")
    arrived(40, at=INSIDE)

    assert counted("one", "two", "three") == {"one": 12, "two": 20, "three": 0}


def test_only_the_days_asked_for_count_the_last_one_not():
    first, last = (datetime(day.year, day.month, day.day, tzinfo=UTC) for day in (SINCE, UNTIL))
    a_moment = timedelta(microseconds=1)
    for at in (first, last - a_moment):
        arrived(10, at=at, campaign="one")
    for at in (first - a_moment, last):
        arrived(100, at=at, campaign="one")

    assert counted("one") == {"one": 20}


def test_all_campaigns_cost_one_query():
    arrived(12, at=INSIDE, campaign="one")

    with own_queries() as queries:
        found = counted("one", "two", "three")

    assert (len(queries), found["one"]) == (1, 12)
