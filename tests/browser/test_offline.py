"""A phone without a network: a form stays as it was filled, and the page says so."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.ahead import go_ahead
from tests.browser.conftest import NARROW
from tests.browser.routes import DONE, routes
from tests.stack.processes import Stack

WORDS = "Someone wants my picture."


@pytest.fixture
def page(chromium: Browser, site: Stack) -> Iterator[Page]:
    """Give the question for own words, filled in."""
    context = chromium.new_context(viewport=NARROW)
    page = context.new_page()
    way = next(each for each in routes() if each.until == DONE)
    go_ahead(page, site, way, until=lambda name: name.endswith(": words"))
    page.locator("textarea[name=answer]").fill(WORDS)
    yield page
    context.close()


def test_without_a_network_a_form_stays_filled_and_the_page_says_what_to_do(page):
    question = page.url
    page.context.set_offline(offline=True)

    page.locator("button[name=next]").click()

    note = page.get_by_role("alert")
    expect(note).to_be_focused()
    expect(note).to_contain_text("Your answers were not sent yet. Try Send again.")
    expect(note).to_contain_text("Must give the phone back? Tap Leave fast first.")
    assert (page.url, page.locator("textarea").input_value()) == (question, WORDS)


def test_back_in_the_network_the_same_tap_sends_it(page):
    question = page.url
    expect(page.locator("[data-offline]")).to_be_hidden()
    page.context.set_offline(offline=True)
    page.locator("button[name=next]").click()
    page.context.set_offline(offline=False)

    page.locator("button[name=next]").click()

    expect(page).not_to_have_url(question)


def test_the_way_out_blanks_the_page_without_a_network_too(page):
    page.context.set_offline(offline=True)
    page.route("**/leave/", lambda route: route.fulfill(status=204))

    page.locator("a.exit").click()

    expect(page.locator("h1")).to_be_hidden()
    assert page.title() == ""
