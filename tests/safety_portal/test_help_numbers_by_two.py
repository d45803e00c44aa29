"""The help numbers on the desk: who proposes, who agrees, and what a child sees meanwhile."""

import re
from datetime import date

import pytest
from django.core.management import call_command
from django.test import Client

from education.changing_lines import SHOWN_FROM
from education.help_pages import read_help_page
from education.models import Helpline, HelplineChange
from tests.people import at_the_desk, member

pytestmark = pytest.mark.django_db
START = "/desk/education/helpline/"
AGREE = "Agree: put it in force"


@pytest.fixture(autouse=True)
def the_site_of_kenya(settings, tmp_path):
    settings.DEMO_SKIP_SECOND_FACTOR = True
    settings.COUNTRY = "KE"
    settings.DATA_DIR = tmp_path
    for recent in SHOWN_FROM:
        recent.forget()
    yield
    for recent in SHOWN_FROM:
        recent.forget()


@pytest.fixture
def line():
    return Helpline.objects.create(
        country_iso2="KE", country_name="Kenya", kind="helpline", name="A line", number="116",
        confidence="high", checked_on=date(2026, 10, 1),
    )  # fmt: skip


def propose(line, by="lea", /, **typed):
    browser = at_the_desk(by)
    browser.open(f"{START}{line.pk}/propose/")
    return browser.press("Propose this", **typed)


def at_the_change(name):
    browser = at_the_desk(name)
    browser.open(f"{START}changes/{HelplineChange.objects.waiting().get().pk}/")
    return browser


def tel_links():
    html = Client().get("/").content.decode()
    return set(re.findall(r'href="tel:([^"]+)"', html))


def test_a_childs_page_shows_the_old_number_until_agreed_and_the_new_one_after(line):
    assert "116" in tel_links()
    page = propose(line, number="117")
    assert "A second person must agree before children see it." in page.words
    assert tel_links() >= {"116"}
    assert "117" not in tel_links()

    page = at_the_change("omar").press(AGREE)

    assert "Pages follow within a minute." in page.words
    assert "117" in tel_links()
    assert "116" not in tel_links()


def test_the_page_of_the_outage_follows_what_was_agreed(line):
    propose(line, number="117")
    call_command("write_help_pages", verbosity=0)
    assert "tel:116" in (read_help_page("en") or "")

    at_the_change("omar").press(AGREE)
    call_command("write_help_pages", verbosity=0)

    assert "tel:117" in (read_help_page("en") or "")


@pytest.mark.parametrize(
    ("name", "reads", "proposes"),
    [
        ("lea", 200, 200),
        ("sol", 200, 200),
        ("omar", 200, 200),
        ("ana", 200, 404),
        ("edna", 200, 404),
        ("eda", 403, 403),
    ],
)
def test_leads_and_administrators_propose_everybody_at_the_desk_reads(name, reads, proposes, line):
    propose(line, number="117")
    change = HelplineChange.objects.get()
    browser = at_the_desk(name)

    for path in ("", f"{line.pk}/change/", f"changes/{change.pk}/"):
        assert browser.open(START + path).status == reads
    for path in ("add/", f"{line.pk}/propose/"):
        assert browser.open(START + path).status == proposes


@pytest.mark.parametrize("name", ["ana", "edna", "eda"])
@pytest.mark.parametrize(
    "act",
    [
        "add/",
        "{line}/propose/",
        "{line}/hide/",
        "{line}/remove/",
        "changes/{change}/agree/",
        "changes/{change}/decline/",
        "changes/{change}/withdraw/",
    ],
)
def test_whoever_may_not_propose_changes_nothing_by_any_address(name, act, line):
    propose(line, number="117")
    change = HelplineChange.objects.get()
    before = Helpline.objects.values().get()
    browser = at_the_desk(name)
    browser.client.handler.enforce_csrf_checks = False

    status = browser.post(
        START + act.format(line=line.pk, change=change.pk), [("reason", "No."), ("number", "1")]
    ).status

    assert status == (403 if name == "eda" else 404)
    assert HelplineChange.objects.waiting().get() == change
    assert Helpline.objects.values().get() == before
    assert "Agreed." in at_the_change("omar").press(AGREE).words


@pytest.mark.parametrize("act", ["{line}/hide/", "{line}/remove/", "changes/{change}/agree/"])
def test_opening_an_address_changes_nothing(act, line):
    propose(line, number="117")
    change = HelplineChange.objects.get()
    browser = at_the_desk("omar")

    assert browser.open(START + act.format(line=line.pk, change=change.pk)).status == 405
    assert HelplineChange.objects.waiting().get() == change
    assert "Agreed." in at_the_change("omar").press(AGREE).words


def test_the_proposer_finds_no_button_to_agree_and_is_refused_without_one(line):
    propose(line, number="117")
    browser = at_the_change("lea")
    assert AGREE not in browser.page.html
    browser.client.handler.enforce_csrf_checks = False

    page = browser.post(f"{START}changes/{HelplineChange.objects.get().pk}/agree/", [])

    assert "somebody else must decide" in page.words
    assert Helpline.objects.get().number == "116"
    at_the_change("sol").press(AGREE)
    assert Helpline.objects.get().number == "117"


def test_the_list_and_the_pages_of_a_number_name_its_country_and_when_it_was_checked(line):
    propose(line, number="117", checked_on="2026-11-20")
    browser = at_the_desk("omar")

    for path in ("", f"{line.pk}/change/"):
        page = browser.open(START + path).words
        assert "Kenya" in page
        assert "KE" in page
        assert "Oct. 1, 2026" in page or "2026-10-01" in page
    page = at_the_change("omar").page.words
    assert "Kenya (KE): A line" in page
    assert "Number 116 117" in page
    assert "Checked on 2026-10-01 2026-11-20" in page
    assert "Proposed by lea" in page


def test_the_page_of_a_change_shows_the_day_of_the_check_where_it_does_not_change(line):
    propose(line, hours="always")

    assert "Checked on 2026-10-01" in at_the_change("omar").page.words


def test_the_second_person_is_told_where_the_country_looks_wrong(line):
    question = "Other numbers of this country stand under another name (Uganda)."
    propose(line, number="117")
    assert "Is the country right?" not in at_the_change("omar").page.words
    at_the_change("omar").press(AGREE)
    Helpline.objects.create(country_iso2="UG", country_name="Uganda", kind="emergency", name="X")

    propose(line, country_iso2="UG")

    assert question in at_the_change("omar").page.words


def test_one_person_hides_a_number_and_showing_it_again_takes_two(line):
    browser = at_the_desk("lea")
    browser.open(f"{START}{line.pk}/change/")
    assert "Hidden." in browser.press("Hide this number now").words
    assert "116" not in tel_links()
    assert "Hide this number now" not in browser.page.html

    propose(line, confidence="high")
    assert "116" not in tel_links()
    at_the_change("omar").press(AGREE)
    assert "116" in tel_links()


def test_the_form_says_that_a_line_made_unsure_is_hidden_at_once(line):
    assert "Hidden. Pages follow within a minute." in propose(line, confidence="low").words
    assert "116" not in tel_links()
    assert not HelplineChange.objects.waiting().exists()


def test_a_call_is_noted_by_one_person_and_stands_in_the_history(line):
    page = propose(line, checked_on="2026-11-20")

    assert "What staff keep about it changed at once." in page.words
    assert Helpline.objects.get().checked_on == date(2026, 11, 20)
    assert "lea: Kenya (KE): A line Notes of staff about a help number (at once)" in page.words


def test_a_new_number_is_proposed_and_agreed_to():
    browser = at_the_desk("lea")
    browser.open(f"{START}add/")
    browser.press(
        "Propose this", country_iso2="ke", country_name="Kenya", kind="emergency",
        name="Emergency number", number="112", confidence="high",
    )  # fmt: skip
    assert "112" not in tel_links()

    assert "Kenya (KE): Emergency number" in at_the_change("omar").page.words
    at_the_change("omar").press(AGREE)

    assert "112" in tel_links()


def test_a_number_added_by_mistake_is_removed_by_two(line):
    browser = at_the_desk("lea")
    browser.open(f"{START}{line.pk}/change/")
    assert "Propose to remove it" not in browser.page.html
    browser.press("Hide this number now")
    browser.press("Propose to remove it")
    assert Helpline.objects.exists()

    at_the_change("omar").press(AGREE)

    assert not Helpline.objects.exists()
    assert "A help number to be removed (agreed by omar)" in browser.open(START).words


def test_a_shown_or_shipped_number_is_not_removed_by_its_address(line):
    browser = at_the_desk("lea")
    browser.client.handler.enforce_csrf_checks = False

    page = browser.post(f"{START}{line.pk}/remove/", [])

    assert "Only a hidden number that was added here can be removed." in page.words
    assert not HelplineChange.objects.exists()


def test_a_decline_needs_a_reason_and_keeps_it(line):
    propose(line, number="117")

    browser = at_the_change("omar")
    assert "Say why." in browser.press("Decline", reason=" ").words
    assert "Declined. Nothing changed." in browser.press("Decline", reason="Rings nowhere.").words

    change = HelplineChange.objects.get()
    assert (change.reason, change.declined_by) == ("Rings nowhere.", member("omar"))
    assert "Rings nowhere." in at_the_desk("lea").open(f"{START}changes/{change.pk}/").words
    assert Helpline.objects.get().number == "116"


def test_the_proposer_takes_a_proposal_back(line):
    propose(line, number="117")

    assert "Taken back." in at_the_change("lea").press("Take it back").words
    assert not HelplineChange.objects.waiting().exists()


def test_an_outdated_proposal_says_so_and_has_no_button(line):
    propose(line, number="117")
    Helpline.objects.update(number="118")

    page = at_the_change("omar").page

    assert "The number changed since this was proposed" in page.words
    assert AGREE not in page.html


def test_what_was_typed_stays_with_what_is_wrong_beside_it(line):
    page = propose(line, number="call us", name="Another line")

    assert "Write one number with digits, as 0800 1111." in page.words
    values = [each.get("value") for each in page.tree.descendants("input")]
    assert {"call us", "Another line"} <= set(values)
    assert not HelplineChange.objects.exists()
    assert "Nothing differs" in propose(line).words


def test_an_old_form_does_not_undo_what_somebody_else_changed(line):
    browser = at_the_desk("lea")
    browser.open(f"{START}{line.pk}/propose/")
    propose(line, "omar", notes="Kind.")

    browser.press("Propose this", number="117")

    assert Helpline.objects.get().notes == "Kind."
    assert set(HelplineChange.objects.waiting().get().after) == {"number", "checked_on"}


def test_what_is_not_there_has_no_page(line):
    browser = at_the_desk("lea")
    nothing = "00000000-0000-4000-8000-000000000000"

    for path in (f"{line.pk + 1}/change/", f"{line.pk + 1}/propose/", f"changes/{nothing}/"):
        assert browser.open(START + path).status == 404
    assert browser.open(f"{START}{line.pk}/change/").status == 200


def test_a_password_alone_opens_none_of_these_pages(line, settings):
    propose(line, number="117")
    change = HelplineChange.objects.get()
    pages = [
        START + each.format(line=line.pk, change=change.pk)
        for each in (
            "", "add/", "{line}/change/", "{line}/propose/", "{line}/hide/", "{line}/remove/",
            "changes/{change}/", "changes/{change}/agree/", "changes/{change}/decline/",
            "changes/{change}/withdraw/",
        )
    ]  # fmt: skip
    client = Client()
    client.force_login(member("omar"))
    assert client.get(START).status_code == 200

    settings.DEMO_SKIP_SECOND_FACTOR = False

    for path in pages:
        for answer in (client.get(path), client.post(path)):
            assert answer.status_code == 302
            assert answer.headers["Location"].startswith("/accounts/2fa/")
    assert HelplineChange.objects.waiting().get() == change


def test_these_pages_need_no_inline_script_or_style(line):
    propose(line, number="117")
    change = HelplineChange.objects.get()
    browser = at_the_desk("omar")

    for path in (
        "", "add/", f"{line.pk}/change/", f"{line.pk}/propose/", f"changes/{change.pk}/",
    ):  # fmt: skip
        page = browser.open(START + path)
        assert page.status == 200
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", page.html)


def test_what_nobody_can_see_says_nothing_to_a_screen_reader(line):
    form = at_the_desk("omar").open(f"{START}{line.pk}/propose/").html

    hidden = re.findall(r'<input type="hidden"[^>]*>', form)

    assert any("initial-number" in each for each in hidden)
    assert [each for each in hidden if "aria-" in each] == []
