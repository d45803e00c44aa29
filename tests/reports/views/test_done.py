"""The confirmation: the code, what happens next, and help first where it is urgent."""

import re
from typing import Any

import pytest
import time_machine
from django.conf import settings as site_settings
from django.db import connection

from reports.crypto.codes import parse_code
from reports.models import Promise, Report
from reports.vocabulary import Audience
from tests.journey_walk import STORY, Visitor, lose_all_sessions

CLOCK_TIME = re.compile(r"\d{1,2}:\d{2}|\d\s?(am|pm)\b", re.IGNORECASE)


def test_the_code_is_shown_as_digits_and_as_words_that_mean_the_same(mira):
    page = mira.send()

    assert re.fullmatch(r"\d{4} \d{4} \d{4} \d{4}", page.code)
    assert parse_code(page.code) == parse_code(page.code_words)


def test_loading_the_page_again_shows_the_same_code(mira):
    page = mira.send()

    again = [mira.open("/s/done/") for _ in range(2)]

    assert {each.code for each in again} == {page.code}
    assert {each.code_words for each in again} == {page.code_words}


def test_print_and_the_way_out_stand_beside_the_code(mira):
    page = mira.send()

    panel = next(each for each in page.tree.descendants("section") if each.get("class") == "panel")
    (printing,) = panel.descendants("button")
    ways_out = [link.get("href") for link in panel.descendants("a") if link.has("data-exit")]
    assert ways_out == ["/leave/"]
    # Without JavaScript the button could not do anything: site.js shows it.
    assert (printing.raw_text.strip(), printing.get("type")) == ("Print", "button")
    assert printing.has("hidden")
    assert printing.has("data-print")


def test_without_the_session_nobody_sees_the_code_again(mira):
    code = mira.send().code
    lose_all_sessions()

    page = mira.open("/s/done/")

    assert page.heading == "This page is closed."
    assert code not in page.html


def test_the_code_is_nowhere_in_the_database(mira):
    page = mira.send()
    digits = page.code.replace(" ", "")

    dump = whole_database()

    assert Report.objects.get().audit_ref.hex in dump.replace("-", "")
    for secret in [page.code, digits, digits[:-1], page.code_words, STORY]:
        assert secret not in dump
    assert not all(word in dump for word in page.code_words.split())


def test_what_happens_next_is_said_in_days_and_never_in_hours(mira):
    with time_machine.travel("2026-03-01 09:00Z", tick=False):  # a Sunday
        page = mira.send()

    assert "A trained helper reads it by Wednesday." in page.words
    assert "We write to you here by Friday." in page.words
    assert not CLOCK_TIME.search(page.words.replace(page.code, ""))


@pytest.mark.parametrize("audience", list(Audience))
def test_each_audience_is_thanked_in_its_own_words(mira, audience):
    page = mira.send(audience=audience)

    assert "thank" in page.heading.lower()
    assert "{" not in page.words


def test_an_urgent_report_reads_help_and_a_number_before_the_code(mira, a_number_to_call):
    page = mira.send(safe_now="not_safe")

    main = page.html.partition("<main")[2]
    assert page.heading == "We have your message"
    assert "Do not wait for us." in page.words
    assert main.index("urgent") < main.index(f"tel:{a_number_to_call}") < main.index(page.code)


@pytest.mark.parametrize("staffed", [True, False])
def test_a_report_to_be_read_within_the_hour_has_the_number_above_the_code_too(
    mira, settings, a_number_to_call, staffed
):
    settings.ROTA_STAFFED = staffed

    page = mira.send(harm=["H09"])

    main = page.html.partition("<main")[2]
    assert "Do not wait for us. Call this number if you can." in page.words
    assert main.index(f"tel:{a_number_to_call}") < main.index(page.code)
    assert "first in our list" not in page.words
    assert ("No one is here to read right now." in page.words) is not staffed


def test_a_report_to_be_read_within_the_hour_begins_with_the_code_where_no_number_is_known(mira):
    assert mira.send(harm=["H09"]).heading == "Thank you. We have your message"


def test_a_report_that_is_not_urgent_begins_with_the_code(mira, a_number_to_call):
    page = mira.send()

    main = page.html.partition("<main")[2]
    assert "Do not wait for us." not in page.words
    assert "tel:" not in main[: main.index(page.code)]


@pytest.mark.parametrize("staffed", [True, False])
def test_an_urgent_report_is_promised_only_what_the_rota_can_keep(mira, clock, settings, staffed):
    settings.ROTA_STAFFED = staffed

    page = mira.send(safe_now="hurt_self")

    assert ("Your message is first in our list now." in page.words) is staffed
    assert ("No one is here to read right now." in page.words) is not staffed
    # Who is not there reads nothing today: without hours no day is promised at all.
    assert ("reads it today." in page.words) is staffed
    assert ("We write to you here today." in page.words) is staffed
    assert "We read it today." not in page.words
    assert Promise.objects.exists() is staffed


@pytest.mark.usefixtures("office_hours")
def test_after_hours_an_urgent_report_is_promised_the_day_people_come(mira):
    with time_machine.travel("2026-03-01 09:00Z", tick=False):  # a Sunday
        page = mira.send(safe_now="hurt_self")

    assert "No one is here to read right now. We read it by tomorrow." in page.words
    assert "A trained helper reads it by tomorrow." in page.words


def test_without_a_number_nobody_is_asked_to_call_it(mira):
    page = mira.send(safe_now="not_safe")

    assert "Call this number" not in page.words
    assert page.heading == "We have your message"


TAKE_IT_DOWN, STOP_NCII = "https://takeitdown.ncmec.org", "https://stopncii.org/"
EVERY_HOTLINE = "https://report.iwf.org.uk/"
PICTURE: dict[str, Any] = {"harm": ["H04"]}


def other_sites(page):
    return {link.get("href") for link in page.tree.descendants("a") if "//" in link.get("href")}


@pytest.mark.parametrize(
    ("answers", "sites"),
    [
        pytest.param({"age": "6-9"}, set(), id="6 to 9"),
        pytest.param({"age": "unsaid"}, set(), id="age not said"),
        pytest.param({"age": None}, set(), id="age skipped"),
        pytest.param({"age": "10-12"}, {TAKE_IT_DOWN}, id="10 to 12"),
        pytest.param({"age": "13-17"}, {TAKE_IT_DOWN}, id="13 to 17"),
        pytest.param(
            {"age": "18+", "before_adult": "yes"}, {TAKE_IT_DOWN, STOP_NCII}, id="of age by now"
        ),
    ],
)
def test_help_with_a_picture_fits_the_age_that_was_said(mira, answers, sites):
    page = mira.send(**PICTURE, **answers)

    assert other_sites(page) == sites
    assert ("About your picture" in page.words) is not bool(sites)


def test_help_with_a_picture_speaks_to_a_friend_of_the_other_child(mira):
    own = mira.send(**PICTURE)
    theirs = Visitor().send(about="friend", other_safe="safe", **PICTURE)

    assert "You pick the picture on your own phone." in own.words
    assert "You pick the picture" not in theirs.words
    assert "The child in the picture can do it, on their own phone." in theirs.words


@pytest.mark.parametrize(
    ("audience", "answers", "sites"),
    [
        pytest.param(Audience.A, {"harm": ["saw"], "saw": ["H11"]}, set(), id="6 to 9"),
        pytest.param(Audience.B, {"harm": ["saw"], "saw": ["H11"]}, {EVERY_HOTLINE}, id="10 to 12"),
        pytest.param(
            Audience.C,
            {"harm": ["something_else"], "harm_more": ["H11"]},
            {EVERY_HOTLINE},
            id="13 to 17",
        ),
        pytest.param(Audience.B, {"harm": ["saw"], "saw": ["H19"]}, set(), id="something else"),
    ],
)
def test_who_saw_a_private_picture_of_a_child_is_shown_where_to_tell_that(
    mira, audience, answers, sites
):
    page = mira.send(audience=audience, **answers)

    assert other_sites(page) == sites
    assert ("Do not save it or send it on." in page.words) is bool(sites)


def test_what_was_told_leads_to_what_can_be_read_about_it(mira, shipped_pages):
    page = mira.send(harm=["H04"])

    assert 'href="/h/4/' in page.html
    assert 'href="/h/5/' not in page.html


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        pytest.param({"reach": "phone", "reach_where": "+254 0"}, True, id="a number"),
        pytest.param({"reach": "phone", "reach_where": None}, False, id="no number"),
        pytest.param({"reach": "code"}, False, id="the code only"),
    ],
)
def test_a_grown_up_is_promised_a_call_only_where_they_left_a_number(mira, answers, says):
    page = mira.send(audience=Audience.CAREGIVER, **answers)

    assert ("We contact you the way you chose, or write here, by " in page.words) is says
    assert ("We write here by " in page.words) is not says
    assert "We may talk to the child without you, if that is safer for them." in page.words


def test_the_page_with_the_code_can_be_printed_and_a_question_cannot(mira):
    assert "print-code" in mira.send().html
    assert "no-print" in mira.begin().html


def test_the_code_is_in_no_address_and_no_cookie(mira):
    page = mira.send()
    digits = page.code.replace(" ", "")

    assert digits not in page.path
    assert digits not in str(mira.client.cookies)
    assert site_settings.SESSION_COOKIE_NAME in mira.client.cookies


def whole_database() -> str:
    """Return every value of every row of every table as one text."""
    parts = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names from the database
            for row in cursor.fetchall():
                parts += [
                    bytes(value).decode("latin-1")
                    if isinstance(value, bytes | memoryview)
                    else str(value)
                    for value in row
                ]
    return "\n".join(parts)
