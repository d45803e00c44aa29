"""The pages right after Send: the code, trying it, and what comes of that."""

from collections.abc import Iterator

from playwright.sync_api import Page, expect

from tests.browser.routes import DONE, HELP_AFTER, Route
from tests.browser.walker import digits_on, go
from tests.stack.processes import Stack

TRY = "/s/try/"


def name_of_end(page: Page, route: Route) -> str:
    """Return the name of the page with the code: it differs in what help stands on it."""
    urgent = " and urgent" if page.locator(".urgent").count() else ""
    help_after = " with help" if route.said["harm"] == HELP_AFTER["harm"] else ""
    return f"{DONE}{urgent}{help_after}"


def trying(page: Page, site: Stack, *, voice: str) -> Iterator[str]:
    """Try the code that is shown: type nothing, type it right, or go past it."""
    code = digits_on(page)
    page.goto(f"{site.public_url}{TRY}")
    yield f"{voice}: try the code"
    go(page, page.locator("button[name=try]"))
    expect(page.locator(".errs")).to_be_visible()
    yield f"{voice}: try the code, wrong"
    page.locator("[name=code]").fill(code)
    go(page, page.locator("button[name=try]"))
    expect(page.locator(".panel")).to_be_visible()
    yield f"{voice}: tried"
    page.goto(f"{site.public_url}{TRY}")
    go(page, page.locator("button[name=skip]"))
    expect(page.locator(".panel")).to_be_visible()
    yield f"{voice}: not tried"
