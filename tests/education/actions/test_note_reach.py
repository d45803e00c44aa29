"""What is noted of a campaign's period is of a campaign, of many people, and stays."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction
from wagtail.models import Page

from education.actions.note_reach import campaigns_to_note, note_reach
from education.models import CampaignReach
from education.shelves import source_locale
from tests.education.campaign_rows import campaign_up
from tests.reports.together import together

pytestmark = pytest.mark.django_db
FIRST_DAY = date(2026, 1, 26)
MONDAY = datetime(2026, 2, 23, tzinfo=UTC)


@pytest.fixture
def campaign(db):
    return campaign_up("owe-nothing")


def note(count=12, *, slug="owe-nothing", first_day=FIRST_DAY, weeks=4):
    return note_reach(first_day=first_day, weeks=weeks, counts={slug: count})


def stored():
    return [(row.first_day, row.count) for row in CampaignReach.objects.order_by("first_day")]


@pytest.mark.parametrize(
    ("count", "kept"),
    [(None, None), (0, None), (1, None), (9, None), (10, 10), (250, 250)],
)
def test_ten_or_more_are_kept_and_fewer_never(campaign, count, kept):
    assert note(count) == 1

    assert stored() == [(FIRST_DAY, kept)]


def test_the_first_number_of_a_period_stays(campaign):
    note(12)

    assert note(11) == 0
    assert note(None) == 0
    assert stored() == [(FIRST_DAY, 12)]


@pytest.mark.parametrize("weeks_later", [-4, -3, -1, 1, 3, 4])
def test_no_two_periods_have_a_day_in_common(campaign, weeks_later):
    note(12)

    is_apart = abs(weeks_later) == 4
    assert note(30, first_day=FIRST_DAY + timedelta(weeks=weeks_later)) == int(is_apart)


def test_a_longer_period_around_a_noted_one_is_left_out_too(campaign):
    note(12)

    assert note(30, first_day=FIRST_DAY - timedelta(weeks=4), weeks=12) == 0
    assert note(30, first_day=FIRST_DAY + timedelta(weeks=4), weeks=12) == 1


def test_a_campaign_has_periods_from_the_one_in_which_it_went_up(db):
    campaign_up("last-moment", since=MONDAY - timedelta(seconds=1))
    campaign_up("just-after", since=MONDAY)
    campaign_up("never-up", since=None)

    assert campaigns_to_note(first_day=FIRST_DAY, weeks=4) == ["last-moment"]
    later = campaigns_to_note(first_day=FIRST_DAY + timedelta(weeks=4), weeks=4)
    assert later == ["just-after", "last-moment"]


def test_a_campaign_that_was_taken_down_is_still_counted(campaign):
    campaign.unpublish()

    assert note(12) == 1


def test_a_name_of_no_campaign_is_left_out(campaign):
    assert note(12, slug="made-up") == 0
    assert note(12) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param({"weeks": 3}, id="fewer than four weeks"),
        pytest.param({"first_day": date(2026, 1, 27)}, id="from a Tuesday"),
    ],
)
def test_a_period_that_tells_too_much_is_refused(campaign, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        note(12, **wrong)

    assert stored() == []
    assert note(12) == 1


def test_the_database_itself_keeps_no_small_number():
    row = {"slug": "owe-nothing", "first_day": FIRST_DAY, "weeks": 4}

    for small in (0, 1, 9):
        with pytest.raises(IntegrityError), transaction.atomic():
            CampaignReach.objects.create(**row, count=small)
    assert CampaignReach.objects.create(**row, count=10).pk


@pytest.fixture
def a_tree(transactional_db):
    """Give the tree its root again: a test that commits leaves none to those after it."""
    if Page.get_first_root_node() is None:
        Page.add_root(instance=Page(title="Root", slug="root", locale=source_locale()))


def test_two_runs_at_the_same_moment_note_a_period_once(a_tree):
    campaign_up("owe-nothing")

    found = together(note, note, note)

    assert sorted(found) == [0, 0, 1]
    assert stored() == [(FIRST_DAY, 12)]
