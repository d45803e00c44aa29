"""Which campaigns are up, from rows or from files, and in which language."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import translation
from wagtail.models import Locale

from education.bands import Band
from education.campaigns import campaigns_in_files, campaigns_in_rows, campaigns_up
from education.models import Campaign
from languages.said import Line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_campaigns")]


@pytest.fixture(name="blackmail")
def page_about_blackmail():
    return Campaign.objects.get(public_slug="owe-nothing")


def slugs(now):
    return {each.slug for each in campaigns_up(now=now)}


def test_rows_and_files_say_the_same():
    rows = [replace(each, text_key="", changed_at=None) for each in campaigns_in_rows("all")]

    assert rows == [
        replace(each, text_key="", changed_at=None) for each in campaigns_in_files("all")
    ]


def test_with_a_dead_database_the_shipped_campaigns_are_up(now, database_is_down):
    database_is_down()

    assert slugs(now) == {"owe-nothing", "listen-first"}


def test_what_was_read_before_outlives_the_database(
    now, a_minute_later, blackmail, database_is_down
):
    blackmail.heading = "You owe nobody"
    blackmail.save()
    campaigns_up(now=now)
    database_is_down()

    headings = {each.heading for each in campaigns_up(now=a_minute_later)}

    assert "You owe nobody" in headings


def test_a_page_taken_down_is_gone_after_a_minute_at_most(now, a_minute_later, blackmail):
    assert "owe-nothing" in slugs(now)

    blackmail.unpublish()

    assert slugs(a_minute_later) == {"listen-first"}


@pytest.mark.parametrize(
    ("days", "is_up"),
    [
        pytest.param({"go_live_at": timedelta(minutes=1)}, False, id="begins later"),
        pytest.param({"go_live_at": timedelta(0)}, True, id="begins now"),
        pytest.param({"expire_at": timedelta(minutes=1)}, True, id="ends later"),
        pytest.param({"expire_at": timedelta(0)}, False, id="ends now"),
    ],
)
def test_days_count_also_when_no_job_has_run(now, blackmail, days, is_up):
    moments = {name: now + ahead for name, ahead in days.items()}
    Campaign.objects.filter(pk=blackmail.pk).update(live=True, **moments)

    assert ("owe-nothing" in slugs(now)) is is_up


def test_on_its_last_day_a_campaign_goes_at_once_though_it_was_just_read(now, blackmail):
    ends = now + timedelta(seconds=10)
    Campaign.objects.filter(pk=blackmail.pk).update(expire_at=ends)
    assert "owe-nothing" in slugs(now)

    assert "owe-nothing" not in slugs(ends)


def test_a_draft_is_not_up(now, blackmail):
    blackmail.heading = "Not yet read by a second person"
    blackmail.save_revision()

    headings = {each.heading for each in campaigns_up(now=now)}

    assert headings == {"You owe them nothing", "Listen first"}


def test_a_page_in_the_language_of_the_reader_comes_at_the_same_address(now, blackmail, in_swahili):
    in_swahili(blackmail, heading="Huna deni", public_slug="huna-deni")

    with translation.override("sw"):
        swahili = {each.slug: each.heading for each in campaigns_up(now=now)}
    with translation.override("en"):
        english = {each.slug: each.heading for each in campaigns_up(now=now)}

    assert swahili == {"owe-nothing": "Huna deni", "listen-first": "Listen first"}
    assert english == {"owe-nothing": "You owe them nothing", "listen-first": "Listen first"}


def test_what_is_in_english_only_is_marked_for_other_readers_and_not_for_english_ones(
    now, blackmail, in_swahili
):
    in_swahili(blackmail, heading="Huna deni")

    with translation.override("sw"):
        kinds = {each.slug: type(each.heading) for each in campaigns_up(now=now)}
        parts = {type(text) for each in campaigns_up(now=now)[:1] for text in each.parts[0]}
    with translation.override("en"):
        in_english = {type(each.heading) for each in campaigns_up(now=now)}

    assert kinds == {"owe-nothing": str, "listen-first": Line}
    assert parts == {Line}
    assert in_english == {str}


def test_a_copy_that_wagtail_keeps_in_english_is_no_translation(now, blackmail):
    swahili, _ = Locale.objects.get_or_create(language_code="sw")
    blackmail.copy_for_translation(swahili, copy_parents=True, alias=True)

    with translation.override("sw"):
        headings = {each.slug: each.heading for each in campaigns_up(now=now)}

    assert Campaign.objects.live().filter(locale=swahili).count() == 1
    assert isinstance(headings["owe-nothing"], Line)


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        pytest.param({"asks_to_tell": True, "learn": 5}, "/k/owe-nothing/tell/", id="tell"),
        pytest.param({"asks_to_tell": False, "learn": 5}, "/h/5/c/", id="advice"),
        pytest.param(
            {"asks_to_tell": False, "learn": 5, "audience": Band.ADULT}, "/h/5/d/", id="adults"
        ),
        pytest.param({"asks_to_tell": False, "guide": "listening"}, "/g/listening/", id="guide"),
        pytest.param({"asks_to_tell": False, "learn": None}, "", id="no page was named"),
    ],
)
def test_the_one_action_leads_to_one_page(wanted, path):
    found = next(each for each in campaigns_in_files("all") if each.slug == "owe-nothing")

    assert replace(found, **wanted).next_path == path
