"""Leave fast, and what a browser knows afterwards."""

from contextlib import suppress
from urllib.parse import urlsplit

from playwright.sync_api import Error, Page, expect

from tests.browser.neutral_site import NeutralSite

CLOSED = "This page is closed."
TYPED = "() => [...document.querySelectorAll('input, textarea')].map(each => each.value).join()"


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


def comes_back_to_nothing(page: Page) -> None:
    """Check that Back led to a page of ours that tells nobody anything of this visit.

    With JavaScript the page that was left is not in the history; Back leads to the one before.
    """
    closed, doors = page.get_by_text(CLOSED), page.locator("button[name=who][value=child]")
    empty_box = page.locator("form[action='/c/'] [name=code]")
    expect(closed.or_(doors).or_(empty_box)).to_be_visible()


def all_that_is_there(page: Page) -> str:
    """Return the source of the page, what is folded too, and what stands in its boxes."""
    return page.content() + str(page.evaluate(TYPED))
