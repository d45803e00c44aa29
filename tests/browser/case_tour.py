"""Every page behind a code: the case in each state, and what can be asked for there."""

import json
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.browser.walker import follow, go, press
from tests.stack.processes import Stack

NOT_A_CODE = "0000 0000 0000 0001"
STORY = "Someone in a game wants to know where I live."
# Both run in `manage.py shell`. One made-up report for each state, by its code.
CODES = """
import json
from reports.access import keys_of_code, open_with_code
from reports.crypto.codes import as_digits
from reports.demo.play import code_number_of
from reports.demo.scripts import read_scripts

numbers = [code_number_of(script) for script in read_scripts()]
print(json.dumps({
    open_with_code(keys_of_code(each)).report.state: as_digits(each) for each in numbers
}))
"""
# One more that nobody has read for a month; the name makes its code a new one each time.
MAKE_LATE = """
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4
from django.utils import timezone
from reports.crypto.codes import as_digits
from reports.demo.play import code_number_of, play
from reports.demo.scripts import read_scripts

waiting = next(each for each in read_scripts() if each.is_sorted and not each.deeds)
late = replace(waiting, name=f"nobody came {uuid4()}", ago=timedelta(days=30))
play(late, people={}, now=timezone.now())
print(as_digits(code_number_of(late)))
"""
NOTE_LATENESS = "from reports.tasks import note_lateness; note_lateness()"


def case_tour(page: Page, site: Stack, code: str) -> Iterator[str]:
    """Come back: with a code that is none, with `code`, and with one of each state of the demo."""
    enter(page, site, NOT_A_CODE)
    expect(page.locator(".errs")).to_be_visible()
    yield "code, wrong"
    enter(page, site, code)
    yield from letters(page)
    yield from wishes(page)
    yield from complaint(page)
    yield from new_code(page)
    yield from states(page, site)


def states(page: Page, site: Stack) -> Iterator[str]:
    for state, other in dict(json.loads(last_line(site, CODES))).items():
        enter(page, site, other)
        open_details(page)
        yield f"case: {state}"
    yield from late_case(page, site)


def late_case(page: Page, site: Stack) -> Iterator[str]:
    """See a passed day before a tick has noted it, and after that, with the new day."""
    passed = page.locator(".late").first
    for _ in range(3):
        enter(page, site, last_line(site, MAKE_LATE))
        # The tick of the site itself may have come between.
        if passed.is_visible():
            break
    expect(passed).to_be_visible()
    open_details(page)
    yield "case: late"
    site.manage("shell", "-v0", "-c", NOTE_LATENESS)
    page.reload()
    expect(passed).to_be_hidden()
    expect(page.locator("h1")).to_have_text("We are late. We are sorry.")
    open_details(page)
    yield "case: late, with a new day"


def last_line(site: Stack, code: str) -> str:
    return site.manage("shell", "-v0", "-c", code).strip().splitlines()[-1]


def letters(page: Page) -> Iterator[str]:
    """Write nothing, then something."""
    write = page.locator("form:has(textarea) button[type=submit]")
    go(page, write)
    expect(page.locator(".errs")).to_be_visible()
    yield "case, wrong"
    page.locator("textarea").fill(STORY)
    go(page, write)
    expect(page.locator(".msg").first).to_be_visible()
    open_details(page)
    yield "case"


def wishes(page: Page) -> Iterator[str]:
    """Ask for what a button of the case page asks for, look at it, and take it back."""
    open_details(page)
    press(page, "Ask us to stop")
    yield "case, stop asked"
    press(page, "Go on, do not stop")
    open_details(page)
    press(page, "Ask another person to look")
    yield "case, another person asked"
    press(page, "Take this back")
    open_details(page)
    press(page, "Hide old messages")
    yield "case, old messages hidden"
    press(page, "Show old messages")
    open_details(page)
    follow(page, "Delete what I told you")
    yield "delete"
    press(page, "Yes. Delete it")
    yield "case, delete asked"
    press(page, "Do not delete it")


def complaint(page: Page) -> Iterator[str]:
    open_details(page)
    follow(page, "Tell us we did badly")
    yield "we did badly"
    press(page, "Send")
    yield "we did badly, wrong"
    page.locator("textarea").fill("You took a long time.")
    press(page, "Send")
    yield "case, told that we did badly"
    follow(page, "Open it")
    open_details(page)
    yield "we did badly, told"
    follow(page, "Not now")


def new_code(page: Page) -> Iterator[str]:
    open_details(page)
    follow(page, "Did someone find your code?")
    yield "new code"
    press(page, "Give me a new code")
    yield "new code shown"


def enter(page: Page, site: Stack, code: str) -> None:
    page.goto(f"{site.public_url}/c/")
    page.locator("[name=code]").fill(code)
    go(page, page.locator("form:has([name=code]) button[type=submit]"))


def open_details(page: Page) -> None:
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
