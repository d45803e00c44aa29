"""What comes out of a printer: the code card alone, pages to read whole, no page with answers."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.ahead import go_ahead
from tests.browser.conftest import NARROW
from tests.browser.journeys.told import open_case, open_more, told
from tests.browser.looks import TELLING
from tests.browser.paper import printed
from tests.browser.routes import DONE, routes
from tests.browser.walker import PROFESSIONAL, digits_on, follow, go, press, words_on
from tests.stack.processes import Stack

NOT_FOR_PRINT = "This page is not for print."
FOUR_DIGITS = re.compile(r"\d{4} \d{4} \d{4} \d{4}")


@pytest.fixture
def sheet(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=NARROW)
    yield context.new_page()
    context.close()


# What is to be read, apart from what leads on from the page.
TO_READ = """() => [...document.querySelectorAll('main h1, main h2, main h3, main p, main li')]
  .filter(each => !each.closest('.row, .apart, .aloud, .crumbs') && !each.querySelector('.back'))
  .map(each => each.textContent).join(' ')"""


def words_in(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


def send_something(page: Page, site: Stack) -> None:
    route = next(each for each in routes() if each.until == DONE)
    go_ahead(page, site, route, until=lambda name: name.endswith(": check"))
    page.locator("button[name=send]").click()
    expect(page.locator(".code-card")).to_be_visible()


def test_the_code_card_prints_the_code_twice_and_nothing_else(sheet, site):
    send_something(sheet, site)

    # Five long words may need two lines.
    heading, digits, *words, address = printed(sheet)

    assert heading == "My number"
    assert FOUR_DIGITS.fullmatch(digits)
    assert len(" ".join(words).split()) == 5
    assert address == sheet.evaluate("location.host")
    assert not TELLING.search(f"{heading} {digits} {address}")


def test_a_new_code_prints_as_the_first_one_did(sheet, site):
    open_case(sheet, site, told(site).digits)
    open_more(sheet)
    follow(sheet, "Did someone find your code?")
    press(sheet, "Give me a new code")

    # Five long words may need two lines.
    heading, digits, *words, address = printed(sheet)

    assert heading == "My number"
    assert digits == digits_on(sheet)
    assert " ".join(words) == words_on(sheet)
    assert address == sheet.evaluate("location.host")


def test_the_code_card_can_print_the_words_alone(sheet, site):
    send_something(sheet, site)

    sheet.get_by_label("Print the words only").check()

    heading, *words, address = printed(sheet)
    assert heading == "My number"
    assert " ".join(words) == words_on(sheet)
    assert not FOUR_DIGITS.search(f"{heading} {words} {address}")


@pytest.mark.parametrize("path", ["/tips/", "/next/", "/private/", "/access/", "/who/", "/help/"])
def test_a_page_to_read_prints_in_full_without_bars_and_buttons(sheet, site, path):
    sheet.goto(f"{site.public_url}{path}")
    heading = sheet.locator("h1").inner_text()
    # A link may be called as the page is that it leads to.
    own = sheet.locator("main").get_by_text(re.compile(".")).all_inner_texts()
    bars = {*sheet.locator(".top a, .now p, .foot a").all_inner_texts(), NOT_FOR_PRINT} - {*own}

    lines = printed(sheet)

    assert lines[0] == heading
    # What is folded is printed too.
    assert words_in(sheet.evaluate(TO_READ)) - words_in(" ".join(lines)) == set()
    assert len(bars) > 5
    assert bars & set(lines) == set()


@pytest.mark.parametrize("path", ["/", "/c/", "/place/"])
def test_a_page_to_fill_in_is_not_for_print(sheet, site, path):
    sheet.goto(f"{site.public_url}{path}")

    assert printed(sheet) == [NOT_FOR_PRINT]


def test_the_answers_are_not_for_print(sheet, site):
    route = next(each for each in routes() if each.until == DONE)
    go_ahead(sheet, site, route, until=lambda name: name.endswith(": check"))

    assert printed(sheet) == [NOT_FOR_PRINT]


def test_the_list_of_sections_is_not_for_print(sheet, site):
    sheet.goto(site.public_url)
    press(sheet, PROFESSIONAL)
    go(sheet, sheet.locator("button[name=next]"))
    expect(sheet.locator(".parts")).to_be_visible()

    assert printed(sheet) == [NOT_FOR_PRINT]


def test_an_answer_is_not_printed(phone, site):
    open_case(phone, site, told(site).digits)

    assert printed(phone) == [NOT_FOR_PRINT]
