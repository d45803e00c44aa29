"""Leave fast, and what a browser knows afterwards."""

from contextlib import suppress
from urllib.parse import urlsplit

from playwright.sync_api import Error, Page, expect

from tests.browser.neutral_site import NeutralSite

CLOSED = "This page is closed."


def leave(page: Page, neutral: NeutralSite) -> None:
    page.locator("a.exit").click()
    expect(page).to_have_url(neutral.url)


def go_back(page: Page) -> None:
    """Press Back as a hand does; Playwright's own waits for a load that memory never fires."""
    # The page may be gone before it can answer.
    with suppress(Error):
        page.evaluate("history.back()")


def history_of(page: Page) -> list[dict[str, str]]:
    """Return address and title of each page that the Back button knows, the oldest first."""
    session = page.context.new_cdp_session(page)
    return list(session.send("Page.getNavigationHistory")["entries"])


def paths_in_history(page: Page) -> set[str]:
    return {urlsplit(entry["url"]).path for entry in history_of(page)}
