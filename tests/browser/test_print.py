"""What comes out of a printer: the code card alone, pages to read whole, no page with answers."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.ahead import go_ahead
from tests.browser.conftest import NARROW
from tests.browser.journeys.told import open_case, told
from tests.browser.routes import DONE, routes
from tests.stack.processes import Stack

NOT_FOR_PRINT = "This page is not for print."
FOUR_DIGITS = re.compile(r"\d{4} \d{4} \d{4} \d{4}")


@pytest.fixture
def sheet(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=NARROW)
    yield context.new_page()
    context.close()


def printed(page: Page) -> list[str]:
    """Return the lines that stand on the paper."""
    page.emulate_media(media="print")
    text: str = page.locator("body").inner_text()
    page.emulate_media(media="screen")
    return [line.strip() for line in text.splitlines() if line.strip()]


def send_something(page: Page, site: Stack) -> None:
    route = next(each for each in routes() if each.until == DONE)
    go_ahead(page, site, route, until=lambda name: name.endswith(": check"))
    page.locator("button[name=send]").click()


def test_the_code_card_prints_the_code_twice_and_nothing_else(sheet, site):
    send_something(sheet, site)

    heading, digits, words, address = printed(sheet)

    assert heading == "My number"
    assert FOUR_DIGITS.fullmatch(digits)
    assert len(words.split()) == 5
    assert address == sheet.evaluate("location.host")
    assert sheet.pdf()


def test_the_code_card_can_print_the_words_alone(sheet, site):
    send_something(sheet, site)

    sheet.get_by_label("Print the words only").check()

    assert not any(FOUR_DIGITS.search(line) for line in printed(sheet))
    assert len(printed(sheet)) == 3


@pytest.mark.parametrize("path", ["/tips/", "/next/", "/private/", "/access/", "/help/"])
def test_a_page_to_read_prints_without_bars_and_buttons(sheet, site, path):
    sheet.goto(f"{site.public_url}{path}")
    heading = sheet.locator("h1").inner_text()

    lines = printed(sheet)

    assert lines[0] == heading
    assert not {"Leave fast", "Not safe now?", "Start page", NOT_FOR_PRINT} & set(lines)


def test_a_folded_part_of_a_page_to_read_is_printed_too(sheet, site):
    sheet.goto(f"{site.public_url}/next/")
    folded = sheet.locator("details li").first

    assert not folded.is_visible()
    sheet.emulate_media(media="print")
    assert folded.is_visible()


@pytest.mark.parametrize("path", ["/", "/c/", "/place/"])
def test_a_page_to_fill_in_is_not_for_print(sheet, site, path):
    sheet.goto(f"{site.public_url}{path}")

    assert printed(sheet) == [NOT_FOR_PRINT]


def test_the_answers_are_not_for_print(sheet, site):
    route = next(each for each in routes() if each.until == DONE)
    go_ahead(sheet, site, route, until=lambda name: name.endswith(": check"))

    assert printed(sheet) == [NOT_FOR_PRINT]


def test_an_answer_is_not_printed(phone, site):
    open_case(phone, site, told(site).digits)

    assert printed(phone) == [NOT_FOR_PRINT]
