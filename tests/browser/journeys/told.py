"""A report that is told without a browser, for what begins with a code."""

from playwright.sync_api import Page

from tests.browser.walker import press
from tests.journeys.made_up import Telling
from tests.journeys.telling import Code, tell
from tests.stack.client import Browser
from tests.stack.processes import Stack

STORY = "Someone in a game wants to know where I live. I feel scared."


def told(site: Stack) -> Code:
    """Send one report of a 10 to 12 year old and return its code."""
    return tell(Browser(site.public_url), Telling(door="child", age="10-12", words=STORY))


def open_case(page: Page, site: Stack, typed: str) -> None:
    """Type a code as somebody wrote it down, and press Open; whatever comes is shown."""
    page.goto(f"{site.public_url}/c/")
    page.get_by_label("Your code", exact=True).fill(typed)
    press(page, "Open")


def open_more(page: Page) -> None:
    page.get_by_text("More you can do", exact=True).click()
