"""The desk's lists of numbers and apps: everybody reads, those who may, correct."""

import re
from datetime import date

import pytest
import time_machine

from education.models import Helpline, Platform
from tests.people import at_the_desk

pytestmark = pytest.mark.django_db
LINES = "/desk/education/helpline/"
APPS = "/desk/education/platform/"


@pytest.fixture(autouse=True)
def second_step_was_passed(settings):
    settings.DEMO_SKIP_SECOND_FACTOR = True


@pytest.fixture
def line():
    return Helpline.objects.create(
        country_iso2="KE", country_name="Kenya", kind="helpline", name="A line", number="116",
        confidence="high",
    )  # fmt: skip


@pytest.fixture
def app():
    return Platform.objects.create(
        slug="chatter", name="Chatter", confidence="medium", unsure_of=["block_steps"]
    )


@pytest.mark.parametrize("name", ["ana", "lea", "sol", "edna", "omar"])
def test_everybody_at_the_desk_sees_the_numbers_and_the_apps(name, line, app):
    browser = at_the_desk(name)

    assert {LINES, APPS} <= {
        each.get("href") for each in browser.open("/desk/").tree.descendants("a")
    }
    numbers = browser.open(LINES).words
    assert all(word in numbers for word in ("Kenya", "A line", "116", "High"))
    apps = browser.open(APPS).words
    assert all(word in apps for word in ("Chatter", "Medium", "block_steps"))


def test_an_editor_has_no_desk_to_see_them_at(line):
    assert at_the_desk("eda").open(LINES).status == 403
    assert at_the_desk("ana").open(LINES).status == 200


def test_an_administrator_corrects_the_steps_of_an_app_alone(app):
    browser = at_the_desk("omar")
    browser.open(f"{APPS}{app.pk}/change/")

    browser.press("Save", name="Chatter 2", checked_on="2026-11-20")

    app.refresh_from_db()
    assert (app.name, app.checked_on) == ("Chatter 2", date(2026, 11, 20))
    assert app.edited_by_hand


@pytest.mark.parametrize("name", ["ana", "sol", "edna"])
def test_nobody_else_changes_adds_or_deletes_an_app(name, app):
    browser = at_the_desk(name)

    page = browser.open(f"{APPS}{app.pk}/change/")
    assert page.status == 200
    assert "Save" not in page.words
    assert browser.open(f"{APPS}add/").status == 403
    assert at_the_desk("omar").open(f"{APPS}add/").status == 200
    for who in (name, "omar"):
        assert at_the_desk(who).open(f"{APPS}{app.pk}/delete/").status == 403


def test_what_a_person_must_still_check_can_be_picked_out(line, app):
    Helpline.objects.create(
        country_iso2="TH", country_name="Thailand", kind="helpline", name="Checked",
        number="1387", confidence="high", checked_on=date(2026, 11, 1),
    )  # fmt: skip
    browser = at_the_desk("ana")

    with time_machine.travel("2026-11-22", tick=False):
        waiting = browser.open(f"{LINES}?to_check=yes").words
        done = browser.open(f"{LINES}?to_check=no").words

    assert ("Kenya" in waiting, "Thailand" in waiting) == (True, False)
    assert ("Kenya" in done, "Thailand" in done) == (False, True)


def test_these_pages_need_no_inline_script_or_style(app):
    browser = at_the_desk("omar")

    for path in (APPS, f"{APPS}{app.pk}/change/"):
        page = browser.open(path)
        assert page.status == 200
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page.html)
