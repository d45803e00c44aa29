"""Who comes in, and what stands there for them."""

import re

import pytest
from django.conf import settings as django_settings
from django.test import Client

from tests.people import at_the_desk, member
from tests.reports.factories import read

QUEUE = "/desk/reports/report/"
AUDIT = "/desk/reports/auditevent/"
STAFF = "/desk/accounts/user/"


def test_a_stranger_is_led_to_the_one_sign_in():
    response = Client().get("/desk/")
    assert response.headers["Location"] == "/desk/login/?next=/desk/"

    response = Client().get(response.headers["Location"])
    assert response.headers["Location"].startswith("/accounts/login/")


@pytest.mark.parametrize(
    ("name", "opens", "stays_shut"),
    [
        pytest.param("ana", {QUEUE}, {AUDIT, STAFF}, id="moderator"),
        pytest.param("lea", {QUEUE}, {AUDIT, STAFF}, id="lead"),
        pytest.param("sol", {QUEUE, AUDIT}, {STAFF}, id="safeguarding lead"),
        pytest.param("edna", {AUDIT}, {QUEUE, STAFF}, id="auditor"),
        pytest.param("omar", {STAFF}, {QUEUE, AUDIT}, id="administrator"),
    ],
)
def test_each_role_opens_its_own_lists_and_no_other(name, opens, stays_shut):
    browser = at_the_desk(name)

    assert browser.open("/desk/").status == 200
    assert {path for path in opens if browser.open(path).status == 200} == opens
    assert {path for path in stays_shut if browser.open(path).status in {403, 404}} == stays_shut


@pytest.mark.parametrize("name", ["ana", "edna", "omar"])
def test_the_first_page_offers_what_the_role_may_open_and_nothing_else(name):
    page = at_the_desk(name).open("/desk/")

    links = [each.get("href") for each in page.tree.descendants("a")]
    assert {QUEUE, AUDIT, STAFF} & set(links) == {
        {"ana": QUEUE, "edna": AUDIT, "omar": STAFF}[name]
    }


def test_an_editor_has_no_desk():
    assert at_the_desk("eda").open("/desk/").status == 403


def test_somebody_who_left_has_no_desk(ana):
    browser = at_the_desk("ana")
    assert browser.open("/desk/").status == 200

    ana.is_active = False
    ana.save()
    assert browser.open("/desk/").path.startswith("/accounts/login/")


@pytest.mark.parametrize("path", ["add/", "1/change/", "1/delete/", "1/history/", "search/"])
def test_no_stock_page_adds_changes_or_deletes(path):
    for name, start in (("ana", QUEUE), ("edna", AUDIT), ("omar", STAFF)):
        assert at_the_desk(name).open(f"{start}{path}").status == 404


def test_the_banner_says_when_the_second_step_is_off(settings):
    words = "Demo: second step of sign-in is off."
    assert words in at_the_desk("ana").open("/desk/").words

    settings.DEMO_SKIP_SECOND_FACTOR = False
    assert words not in at_the_desk("ana").open("/desk/").words


def test_no_page_needs_an_inline_script_or_style(ana):
    report = read(by=ana)
    browser = at_the_desk("ana")
    pages = [browser.open(path) for path in ("/desk/", QUEUE, f"{QUEUE}{report.pk}/")]
    pages.append(browser.press("Open their words"))
    pages.append(browser.press("See it as they will", body="Thank you."))
    pages.append(at_the_desk("edna").open(AUDIT))

    for page in pages:
        assert page.status == 200
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page.html)
        inline = [each for each in page.tree.descendants("script") if not each.get("src")]
        assert not [each for each in inline if each.get("type") != "application/json"]
        policy = page.response.headers["Content-Security-Policy"]
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy


def test_the_admin_knows_no_superuser():
    assert not member("omar").is_superuser
    assert django_settings.AUTH_USER_MODEL == "accounts.User"


def test_a_form_of_the_desk_without_its_token_is_refused_with_what_to_do():
    client = Client(enforce_csrf_checks=True)

    answer = client.post("/desk/reports/report/unknown/reply/", {"body": "typed"})

    assert answer.status_code == 403
    assert "Go back and copy what you typed" in answer.content.decode()
