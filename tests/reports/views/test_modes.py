"""The child's pages while people are here, after hours, while paused, and without a database."""

import pytest
from django.db import OperationalError

from reports.models import Report
from reports.vocabulary import Audience
from service import settings_now
from service.fields import WEEKDAYS
from tests.reports.views.conftest import SUNDAY

OFFICE = {f"hours_{day}": "09:00-17:00" for day in WEEKDAYS[:5]}
OFFICE |= {f"hours_{day}": "" for day in WEEKDAYS[5:]}
NOBODY = "No one is here to read right now"
PAUSED = "We can not take new messages right now"
NOT_NOW = "We can not take your message right now"
PAUSE = {"intake": "paused", "opens_again": "2026-03-09"}


def test_in_opening_hours_nothing_is_said_of_closing(mira, clock, set_service):
    set_service(**OFFICE)
    clock.shift(24 * 60 * 60)

    assert NOBODY not in mira.open("/").words


def test_after_hours_the_first_page_names_the_day_of_opening_and_goes_on(mira, set_service):
    set_service(**OFFICE)

    page = mira.open("/")

    assert NOBODY in page.words
    assert "We open tomorrow." in page.words
    assert "We will read it by Thursday." in page.words
    assert mira.begin().heading == "How old are you?"


def test_after_a_closed_day_the_day_after_is_named(mira, set_service):
    set_service(**OFFICE, closed_days="2026-03-02")

    assert "We open on Tuesday." in mira.open("/").words


def test_no_page_names_a_time_of_day(mira, set_service):
    set_service(**OFFICE)

    for address in ("/", "/next/"):
        words = mira.open(address).words
        assert "9:00" not in words
        assert "17:00" not in words


def test_what_is_sent_after_hours_is_promised_for_a_day_on_which_somebody_is_there(
    mira, set_service
):
    set_service(**OFFICE)
    mira.walk_to("check")
    mira.press("Send")

    days = [each.day for each in Report.objects.get().promises.order_by("kind")]
    assert days
    assert all(day.weekday() < 5 for day in days)


def test_a_faster_clock_is_promised_and_stored(mira, set_service):
    set_service(p3_first_human_read="2 hours", p3_child_hears_back="1 day")
    mira.walk_to("check")
    mira.press("Send")

    report = Report.objects.get()
    stored = {each.kind: each.target_seconds for each in report.clocks.all()}
    assert (stored["first_human_read"], stored["child_hears_back"]) == (7200, 86400)
    assert report.promises.get(kind="first_read").day == SUNDAY.date()
    assert "All else we read today." in mira.open("/next/").words


def test_while_paused_the_first_page_says_so_with_the_day(mira, set_service, a_number_to_call):
    set_service(**PAUSE)

    page = mira.open("/")

    assert PAUSED in page.words
    assert "We open again on Monday 9 March." in page.words
    assert a_number_to_call in page.words


@pytest.mark.parametrize("opens_again", ["", "2026-02-28"], ids=["no day known", "a day gone by"])
def test_while_paused_no_day_is_named_that_nobody_can_keep(mira, set_service, opens_again):
    set_service(intake="paused", opens_again=opens_again)

    words = mira.open("/").words

    assert PAUSED in words
    assert "We open again" not in words


@pytest.mark.parametrize("audience", [Audience.B, Audience.CAREGIVER, Audience.PROFESSIONAL])
def test_while_paused_a_door_leads_to_help_and_no_form(
    mira, set_service, a_number_to_call, audience
):
    set_service(**PAUSE)

    page = mira.begin(audience)

    assert page.heading == NOT_NOW
    assert list(page.tree.descendants("form")) == []
    assert a_number_to_call in page.words
    set_service(intake="open")
    assert mira.begin(audience).heading != NOT_NOW


def test_while_paused_what_waits_behind_a_door_can_still_be_finished(mira, set_service):
    mira.walk_to("harm")
    mira.begin(Audience.CAREGIVER)
    set_service(**PAUSE)

    assert mira.begin(Audience.PROFESSIONAL).heading == NOT_NOW
    assert mira.begin().step == "harm"


def test_whoever_is_in_the_middle_may_still_send(mira, set_service):
    mira.walk_to("harm")
    set_service(**PAUSE)

    assert mira.begin().step == "harm"
    mira.walk_to("check")
    mira.press("Send")

    assert Report.objects.count() == 1


def test_while_paused_the_code_still_opens_its_page(code, mira, set_service):
    set_service(**PAUSE)

    assert mira.open_case(code).status == 200
    assert mira.page.path == "/c/in/"


def test_while_the_database_is_down_pages_go_on_with_what_was_known(
    mira, set_service, clock, monkeypatch
):
    set_service(**PAUSE, site_name="Sunflower")
    mira.open("/")

    def refuse(_key):
        raise OperationalError

    monkeypatch.setattr(settings_now.RECENT_CHANGES, "_read", refuse)
    clock.shift(60)

    page = mira.open("/")

    assert PAUSED in page.words
    assert "Sunflower" in page.html


def test_the_page_about_us_shows_the_number_to_check(mira, set_service):
    assert "You can check." not in mira.open("/who/").words

    set_service(operator_name="Open Arms", check_number="+254 20 1234")
    words = mira.open("/who/").words

    assert "We are Open Arms." in words
    assert "You can check. Call +254 20 1234." in words


@pytest.mark.parametrize(("duty", "said"), [("unsigned", False), ("no", False), ("yes", True)])
def test_only_a_signed_card_says_that_the_law_must_and_none_takes_a_line_away(
    mira, set_service, duty, said
):
    set_service(legal_duty=duty, legal_signed_by="Lead", legal_signed_on="2026-03-01")

    words = mira.open("/next/b/").words

    assert ("The law here says we must." in words) is said
    assert "we may have to tell someone" in words


def test_another_complaint_body_is_named_where_one_is_set(mira, set_service):
    assert "Or write to" not in mira.open("/access/").words

    set_service(complaint_body="ombudsman@example.org")

    assert "Or write to ombudsman@example.org." in mira.open("/access/").words


def test_colours_come_as_one_small_file_and_the_sites_own_as_none(mira, set_service):
    assert mira.open("/").html.count('rel="stylesheet"') == 1

    set_service(colours="plum")

    assert "css/plum.css" in mira.open("/").html


def test_leaving_leads_to_the_neutral_site_that_was_agreed_on(mira, set_service):
    set_service(neutral_url="https://weather.example/")
    # The way out asks no table: it goes by what the page with the button was drawn with.
    mira.open("/")

    assert "https://weather.example/" in mira.open("/leave/").html
