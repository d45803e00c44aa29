"""The settings on the desk: who sees them, who proposes, and that one person is never two."""

import pytest
from django.utils import timezone

from service.models import SettingsChange
from service.settings_now import service_settings
from tests.people import at_the_desk, member

START = "/desk/service/settingschange/"
PROPOSE = "Propose this"


def in_force():
    return service_settings(now=timezone.now())


def propose(name="lea", **typed):
    browser = at_the_desk(name)
    browser.open(f"{START}propose/")
    return browser.press(PROPOSE, **typed)


def at_the_change(name):
    browser = at_the_desk(name)
    browser.open(f"{START}{SettingsChange.objects.waiting().get().pk}/")
    return browser


@pytest.mark.parametrize(
    ("name", "sees", "proposes"),
    [
        ("lea", 200, 200),
        ("sol", 200, 200),
        ("omar", 200, 200),
        ("edna", 200, 404),
        ("ana", 404, 404),
        ("eda", 403, 403),
    ],
)
def test_leads_and_administrators_set_an_auditor_looks_nobody_else(name, sees, proposes):
    browser = at_the_desk(name)

    assert browser.open(START).status == sees
    assert browser.open(f"{START}propose/").status == proposes


@pytest.mark.parametrize("name", ["ana", "edna"])
@pytest.mark.parametrize("act", ["pause/", "reopen/", "{}/agree/", "{}/decline/", "{}/withdraw/"])
def test_whoever_may_not_set_changes_nothing_by_any_address(name, act):
    propose(country="KE", countries="KE")
    change = SettingsChange.objects.get()
    browser = at_the_desk(name)
    browser.client.handler.enforce_csrf_checks = False

    assert browser.post(START + act.format(change.pk), [("reason", "No.")]).status == 404
    assert SettingsChange.objects.waiting().get() == change
    assert not in_force().is_paused


def test_the_first_page_of_the_desk_leads_there():
    assert START in at_the_desk("omar").open("/desk/").html
    assert START not in at_the_desk("ana").open("/desk/").html


def test_a_look_is_in_force_at_once():
    page = propose(site_name="Sunflower", colours="lake")

    assert "changed at once" in page.words
    assert (in_force().site_name, in_force().colours) == ("Sunflower", "lake")
    assert "css/lake.css" in page.html or "css/lake.css" in at_the_desk("lea").open("/").html


def test_a_second_person_agrees_and_it_is_in_force():
    page = propose(country="ke", countries="KE", hours_monday="9:00-17:00")
    assert "A second person must agree" in page.words
    assert in_force().country == ""

    page = at_the_change("omar").press("Agree: put it in force")

    assert "in force now" in page.words
    assert in_force().country == "KE"
    assert in_force().texts["hours_monday"] == "09:00-17:00"


def test_the_change_shows_what_was_and_what_would_be():
    propose(p0_first_human_read="5 minutes")

    page = at_the_change("omar").page

    assert "P0 now: First read 10 minutes 5 minutes" in page.words
    assert "Proposed by lea" in page.words


def test_the_proposer_finds_no_button_to_agree_and_is_refused_without_one():
    propose(country="KE", countries="KE")
    browser = at_the_change("lea")

    assert "Agree: put it in force" not in browser.page.html
    browser.client.handler.enforce_csrf_checks = False
    change = SettingsChange.objects.get()
    page = browser.post(f"{START}{change.pk}/agree/", [])

    assert "somebody else must decide" in page.words
    assert in_force().country == ""
    assert "in force now" in at_the_change("sol").press("Agree: put it in force").words


def test_a_decline_needs_a_reason_and_keeps_it():
    propose(country="KE", countries="KE")

    browser = at_the_change("omar")
    assert "Say why." in browser.press("Decline", reason=" ").words
    assert "Declined. Nothing changed." in browser.press("Decline", reason="Not yet.").words

    change = SettingsChange.objects.get()
    assert (change.reason, change.declined_by) == ("Not yet.", member("omar"))
    assert "Not yet." in at_the_desk("lea").open(f"{START}{change.pk}/").words


def test_the_proposer_takes_a_proposal_back():
    propose(country="KE", countries="KE")

    assert "Taken back." in at_the_change("lea").press("Take it back").words
    assert not SettingsChange.objects.waiting().exists()


def test_what_was_typed_stays_with_what_is_wrong_beside_it():
    page = propose(neutral_url="http://example.org", operator_name="Open Arms")

    assert "Write a whole address that begins with https://" in page.words
    values = [each.get("value") for each in page.tree.descendants("input")]
    assert {"http://example.org", "Open Arms"} <= set(values)
    assert not SettingsChange.objects.exists()


def test_a_clock_slower_than_the_policy_is_refused():
    assert "The policy allows no longer time." in propose(p0_first_human_read="1 hour").words
    assert not SettingsChange.objects.exists()


def test_nothing_typed_is_nothing_proposed():
    assert "Nothing differs" in propose().words


def test_an_old_form_does_not_undo_what_somebody_else_changed():
    browser = at_the_desk("lea")
    browser.open(f"{START}propose/")
    propose("omar", site_name="Sunflower")

    browser.press(PROPOSE, operator_name="Open Arms")

    assert (in_force().site_name, in_force().operator_name) == ("Sunflower", "Open Arms")


def test_an_outdated_proposal_says_so_and_has_no_button():
    propose(country="KE", countries="KE")
    change = SettingsChange.objects.get()
    propose("sol", country="UG", countries="UG")
    other = SettingsChange.objects.exclude(pk=change.pk).get()
    browser = at_the_desk("omar")
    browser.open(f"{START}{other.pk}/")
    browser.press("Agree: put it in force")

    page = browser.open(f"{START}{change.pk}/")

    assert "Settings changed since this was proposed" in page.words
    assert "Agree: put it in force" not in page.html


def test_one_person_pauses_and_opening_takes_two():
    browser = at_the_desk("lea")
    browser.open(START)
    page = browser.press("Pause new reports now", opens_again="2026-03-09")

    assert "Paused: no new report is taken." in page.words
    assert in_force().is_paused

    browser.press("Propose to take new reports again")
    assert in_force().is_paused
    at_the_change("omar").press("Agree: put it in force")
    assert not in_force().is_paused


def test_a_day_that_is_none_does_not_pause():
    browser = at_the_desk("lea")
    browser.open(START)

    assert (
        "Write a day as 2026-12-25."
        in browser.press("Pause new reports now", opens_again="x").words
    )
    assert not in_force().is_paused


def test_to_open_what_is_open_says_so():
    browser = at_the_desk("lea")
    browser.client.handler.enforce_csrf_checks = False

    assert "taken already" in browser.post(f"{START}reopen/", []).words


def test_what_is_not_set_yet_stands_on_the_page():
    assert "No country is set" in at_the_desk("lea").open(START).words

    propose(country="KE", countries="KE")
    at_the_change("omar").press("Agree: put it in force")

    assert "No country is set" not in at_the_desk("lea").open(START).words


def test_a_change_that_is_not_there_has_no_page():
    nobody = "00000000-0000-4000-8000-000000000000"

    assert at_the_desk("lea").open(f"{START}{nobody}/").status == 404
    propose(country="KE", countries="KE")
    assert at_the_change("lea").page.status == 200
