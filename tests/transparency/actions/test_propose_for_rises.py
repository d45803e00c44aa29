"""From reports that came to an idea that an editor reads, without a number in it."""

from datetime import date, timedelta

import pytest

from education.actions.dismiss_idea import dismiss_idea
from education.models import CampaignIdea
from reports.models import Report
from tests.query_counts import own_queries
from tests.reports.builders import NOW
from tests.reports.factories import arrived_in_weeks
from transparency.actions.propose_for_rises import propose_for_rises

pytestmark = pytest.mark.django_db
USUAL = [4] * 10
SINCE = date(2026, 2, 16)


def ideas():
    return [(idea.harm, idea.first_week) for idea in CampaignIdea.objects.all()]


@pytest.fixture
def rise(db):
    arrived_in_weeks(*USUAL, 30, 30, harms=("H03",))
    arrived_in_weeks(*USUAL, 4, 4, harms=("H13",))


def test_a_rise_becomes_one_idea_and_what_is_usual_none(rise):
    assert propose_for_rises(now=NOW) == 1

    assert ideas() == [("H03", SINCE)]


def test_the_running_week_is_not_looked_at(db):
    arrived_in_weeks(*USUAL, 4, 30, 30, now=NOW + timedelta(weeks=1))

    assert propose_for_rises(now=NOW + timedelta(days=6)) == 0
    assert propose_for_rises(now=NOW + timedelta(weeks=1)) == 1


def test_every_day_of_the_week_has_the_same_idea_once(rise):
    found = [propose_for_rises(now=NOW + timedelta(days=day)) for day in range(7)]

    assert found == [1, 0, 0, 0, 0, 0, 0]
    assert ideas() == [("H03", SINCE)]


def test_a_dismissed_rise_that_goes_on_is_left_alone(rise):
    propose_for_rises(now=NOW)
    dismiss_idea(idea=CampaignIdea.objects.get(), now=NOW)

    assert propose_for_rises(now=NOW + timedelta(days=1)) == 0


def test_what_nobody_could_name_is_no_idea_for_a_campaign(rise):
    rising = Report.objects.filter(harms=["H03"])
    ids = list(rising.values_list("pk", flat=True))
    rising.update(harms=["H20"])

    assert propose_for_rises(now=NOW) == 0
    Report.objects.filter(pk__in=ids).update(harms=["H04"])
    assert propose_for_rises(now=NOW) == 1


def test_without_any_report_there_is_no_idea(db):
    assert propose_for_rises(now=NOW) == 0


def test_an_idea_holds_no_count(rise):
    propose_for_rises(now=NOW)

    kinds = {field.get_internal_type() for field in CampaignIdea._meta.get_fields()}
    assert kinds == {"UUIDField", "CharField", "DateField", "DateTimeField"}


def test_a_look_costs_one_query_of_reports_and_two_for_an_idea(rise):
    with own_queries() as queries:
        propose_for_rises(now=NOW)

    about_reports = [sql for sql in queries if "reports_report" in sql]
    assert (len(about_reports), len(queries)) == (1, 3)
