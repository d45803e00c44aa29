"""An idea for a campaign stands once for each harm, is decided once, and then rests for a while."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from education.actions.dismiss_idea import dismiss_idea
from education.actions.propose_campaign import propose_campaign
from education.actions.take_up_idea import take_up_idea
from education.models import CampaignIdea, IdeaDecidedError
from education.models.campaign_idea import REST
from tests.reports.together import together

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SINCE = date(2026, 2, 16)
DECIDING = [pytest.param(take_up_idea, id="taken up"), pytest.param(dismiss_idea, id="dismissed")]


def propose(harm="H03", *, now=NOW):
    return propose_campaign(harm=harm, first_week=SINCE, now=now)


def test_an_idea_says_which_harm_is_over_its_band_and_since_when():
    idea = propose()

    assert str(idea) == "H03 over its band since 2026-02-16"
    assert list(CampaignIdea.objects.open()) == [idea]


def test_an_open_idea_of_a_harm_is_not_proposed_twice_and_another_harm_is():
    first = propose()

    assert propose(now=NOW + timedelta(weeks=60)) is None
    other = propose("H04")

    assert list(CampaignIdea.objects.order_by("harm")) == [first, other]


def test_the_oldest_open_idea_comes_first():
    newer = propose("H03", now=NOW + timedelta(days=1))
    older = propose("H04")

    assert list(CampaignIdea.objects.open()) == [older, newer]


@pytest.mark.parametrize("decide", DECIDING)
def test_a_decided_idea_is_open_no_more_and_rests_for_twelve_weeks(decide):
    decide(idea=propose(), now=NOW)

    assert not CampaignIdea.objects.open().exists()
    assert propose(now=NOW + timedelta(weeks=12) - timedelta(seconds=1)) is None
    assert propose(now=NOW + REST) is not None
    assert timedelta(weeks=12) == REST


@pytest.mark.parametrize("decide", DECIDING)
@pytest.mark.parametrize("second", DECIDING)
def test_an_idea_is_decided_once(decide, second):
    idea = propose()
    decide(idea=idea, now=NOW)
    before = CampaignIdea.objects.values().get()

    with pytest.raises(IdeaDecidedError):
        second(idea=idea, now=NOW + timedelta(days=1))

    assert CampaignIdea.objects.values().get() == before


def test_the_database_itself_takes_one_open_idea_of_a_harm_and_one_decision():
    propose()
    dull = {"harm": "H03", "first_week": SINCE, "proposed_at": NOW}

    for refused in ({}, {"taken_up_at": NOW, "dismissed_at": NOW}):
        with pytest.raises(IntegrityError), transaction.atomic():
            CampaignIdea.objects.create(**dull, **refused)
    CampaignIdea.objects.create(**dull, dismissed_at=NOW)
    assert CampaignIdea.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_runs_at_the_same_moment_leave_one_idea():
    found = together(propose, propose, propose)

    assert [each for each in found if isinstance(each, Exception)] == []
    assert CampaignIdea.objects.count() == 1
    assert len([idea for idea in found if idea is not None]) == 1
