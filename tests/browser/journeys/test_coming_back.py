"""Coming back with the code, in each way in which people write one down."""

import pytest
from playwright.sync_api import expect

from tests.browser.journeys.told import open_case, open_more, told
from tests.browser.walker import digits_on, follow, press, words_on
from tests.journeys.coming_back import WRITINGS
from tests.journeys.telling import Code
from tests.stack.processes import Stack

OPEN, NOT_FOUND = "We have your message.", "We could not find that code."
WRONG = "0000 0000 0000 0001"


@pytest.fixture(scope="module")
def code(site: Stack) -> Code:
    return told(site)


@pytest.mark.parametrize("writing", WRITINGS)
def test_a_code_opens_however_it_is_written_down(phone, site, code, writing):
    open_case(phone, site, WRONG)
    expect(phone.locator(".errs").get_by_text(NOT_FOUND)).to_be_visible()

    open_case(phone, site, WRITINGS[writing](code))

    expect(phone.get_by_role("heading", name=OPEN)).to_be_visible()


def test_a_wrong_code_stays_in_the_box_to_be_mended(phone, site):
    open_case(phone, site, WRONG)

    expect(phone.get_by_label("Your code", exact=True)).to_have_value(WRONG)
    assert phone.title().startswith("Error: ")


def test_a_new_code_opens_the_case_and_the_old_one_does_not(phone, site):
    old = told(site)
    open_case(phone, site, old.digits)

    open_more(phone)
    follow(phone, "Did someone find your code?")
    press(phone, "Give me a new code")
    new, new_words = digits_on(phone), words_on(phone)

    assert new.replace(" ", "") != old.digits
    for typed, expected in ((old.digits, NOT_FOUND), (new, OPEN), (new_words, OPEN)):
        open_case(phone, site, typed)
        expect(phone.get_by_text(expected).first).to_be_visible()


def test_a_wish_to_stop_says_what_happens_and_can_be_taken_back(phone, site, code):
    open_case(phone, site, code.digits)

    open_more(phone)
    press(phone, "Ask us to stop")
    expect(phone.get_by_role("heading", name="You asked us to stop")).to_be_visible()
    expect(phone.get_by_text("If someone is not safe, we may still have to act.")).to_be_visible()
    press(phone, "Go on, do not stop")

    expect(phone.get_by_role("heading", name="You asked us to stop")).to_have_count(0)
    open_more(phone)
    expect(phone.get_by_role("button", name="Ask us to stop", exact=True)).to_be_visible()


def test_a_wish_to_delete_says_what_it_cannot_do_and_can_be_taken_back(phone, site, code):
    open_case(phone, site, code.digits)

    open_more(phone)
    follow(phone, "Delete what I told you")
    expect(
        phone.get_by_text("What the police or other teams have stays with them.")
    ).to_be_visible()
    press(phone, "Yes. Delete it")
    expect(phone.get_by_role("heading", name="You asked us to delete it")).to_be_visible()
    press(phone, "Do not delete it")

    expect(phone.get_by_role("heading", name="You asked us to delete it")).to_have_count(0)
    expect(phone.get_by_role("heading", name=OPEN)).to_be_visible()


def test_nothing_is_deleted_by_looking_at_what_deleting_means(phone, site, code):
    open_case(phone, site, code.digits)

    open_more(phone)
    follow(phone, "Delete what I told you")
    follow(phone, "Not now")

    expect(phone.get_by_role("heading", name="You asked us to delete it")).to_have_count(0)
    expect(phone.get_by_role("heading", name=OPEN)).to_be_visible()
