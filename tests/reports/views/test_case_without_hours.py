"""Where nobody knows when somebody comes, no page names a day; once hours are known, all do."""

import re

import pytest

from reports.actions.promise_what_is_owed import promise_what_is_owed
from reports.local_time import site_zone
from tests.journey_walk import Visitor, walk
from tests.reports.views.at_the_desk import close_as_helped
from tests.reports.views.conftest import SUNDAY

DAY = re.compile(
    r"\b(today|tomorrow|(mon|tues|wednes|thurs|fri|satur|sun)day)\b|\bby( |$)|\bby\.", re.IGNORECASE
)


@pytest.fixture
def without_hours(nobody_known, code, mira):
    mira.open_case(code)
    return mira


def promised(page):
    """Return what the page says below the day of the last change, which is no promise."""
    return page.words.replace("Last change: today", "").replace("Sunday 1 March", "")


@pytest.mark.parametrize("safe_now", ["hurt_self", "safe"])
@pytest.mark.usefixtures("clock", "nobody_known")
def test_after_send_no_day_is_named(mira, safe_now):
    page = mira.send(safe_now=safe_now)

    assert not DAY.search(page.words), page.words
    assert "What happens next" in page.words


def test_the_case_page_names_no_day_and_is_not_late_either(without_hours):
    page = without_hours.page

    assert page.heading == "We have your message."
    assert not DAY.search(promised(page)), page.words
    assert "What we do now" not in page.words
    assert "No answer yet. We have your message." in page.words


@pytest.mark.usefixtures("nobody_known")
def test_the_first_page_asks_to_tell_and_names_no_day(mira):
    page = mira.open("/")

    assert "No one is here to read right now You can still tell us." in page.words
    assert not DAY.search(page.words)


def test_once_hours_are_known_the_page_names_days(without_hours, settings):
    settings.ROTA_STAFFED = True
    promise_what_is_owed(zone=site_zone(), now=SUNDAY)

    page = without_hours.open("/c/in/")

    assert "A helper will read it by Wednesday." in page.words
    assert "You hear from us by Friday." in page.words


def test_what_we_did_badly_is_known_without_a_day_for_its_answer(without_hours):
    without_hours.open("/c/in/badly/")

    page = without_hours.press("Send", body="Nobody answered.")

    assert "You told us what we did badly." in page.words
    assert "We wrote our answer." not in page.words
    assert not DAY.search(promised(page)), page.words


@pytest.mark.usefixtures("nobody_known")
def test_opening_it_again_names_no_day(clock, db):
    code, visitor = walk(), Visitor()
    close_as_helped()
    visitor.open_case(code)

    page = visitor.press("Open it again")

    assert page.heading == "We opened it again."
    assert "A helper will read it" not in page.words
