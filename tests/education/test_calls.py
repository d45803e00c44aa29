"""Which calls are up and for whom, and what is said of how often one was supported."""

from dataclasses import replace

import pytest
from django.utils import translation

from education.calls import calls_in_files, calls_in_rows, calls_up, support_shown
from education.models import CallToAction, SupportCount
from languages.said import Line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_texts")]
AUDIENCES = ["governments", "platforms", "professionals", "caregivers", "everybody"]


def test_rows_and_files_say_the_same():
    rows = [replace(each, text_key="", changed_at=None) for each in calls_in_rows("all")]

    assert rows == [replace(each, text_key="", changed_at=None) for each in calls_in_files("all")]


def test_every_audience_is_called_on_in_one_order(now):
    assert [each.audience for each in calls_up(now=now)] == AUDIENCES


def test_with_a_dead_database_the_shipped_calls_are_up(now, database_is_down):
    database_is_down()

    assert [each.audience for each in calls_up(now=now)] == AUDIENCES
    assert support_shown("time-limits", now=now) == 0


def test_a_call_taken_down_is_gone_after_a_minute_at_most(now, a_minute_later):
    assert len(calls_up(now=now)) == 5

    CallToAction.objects.get(slug="time-limits").unpublish()

    assert "time-limits" not in {each.slug for each in calls_up(now=a_minute_later)}


def test_an_audience_that_nobody_foresaw_is_everybody(now):
    CallToAction.objects.filter(slug="caregivers").update(audience="teachers")

    found = {each.slug: each.audience for each in calls_up(now=now)}

    assert found["caregivers"] == "everybody"
    assert found["platforms"] == "platforms"


def test_a_call_comes_in_the_language_of_the_reader_else_marked_as_english(now, in_swahili):
    in_swahili(CallToAction.objects.get(slug="time-limits"), title="Haki isichelewe")

    with translation.override("sw"):
        titles = {each.slug: each.title for each in calls_up(now=now)}

    assert titles["time-limits"] == "Haki isichelewe"
    assert not isinstance(titles["time-limits"], Line)
    assert isinstance(titles["platforms"], Line)


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (9, 0), (10, 10), (19, 10), (1234, 1230)])
def test_a_count_is_shown_from_ten_on_and_in_tens(now, count, shown):
    SupportCount.objects.create(call_slug="time-limits", count=count)

    assert support_shown("time-limits", now=now) == shown
