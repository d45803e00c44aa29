"""A moderator's work on one report, through the pages of the desk."""

from collections.abc import Iterator

from tests.journeys.staff import DESK
from tests.journeys.telling import LostTheWayError
from tests.stack.client import Browser, Page
from tests.stack.form import NoSuchControlError

QUEUE = f"{DESK}reports/report/"
MOST_PAGES = 50


def report_addresses(browser: Browser) -> list[str]:
    """Return the address of every report in the queue, most urgent first."""
    return [address for page in queue_pages(browser) for address in _reports_on(page)]


def queue_pages(browser: Browser) -> Iterator[Page]:
    """Give the pages of the queue from the top to the end."""
    page = _arrived(browser.get(QUEUE))
    for _ in range(MOST_PAGES):
        yield page
        try:
            page = _arrived(page.follow("Further down"))
        except NoSuchControlError:
            return
    raise LostTheWayError(page)


def take(browser: Browser, address: str) -> Page:
    """Open a report and take it."""
    page = _arrived(browser.get(address))
    return _arrived(page.submit(button="Take this report"))


def open_story(page: Page) -> str:
    """Return the reporter's own words as the desk shows them after a click."""
    page = _arrived(page.submit(button="Open their words"))
    shown = [each for each in page.tree.descendants("p") if each.get("class") == "story"]
    return " ".join(each.words for each in shown)


def reply(page: Page, answer: str) -> Page:
    """Write the answer, look at it as the reporter will see it, send it. Return the report page."""
    looked_at = _arrived(page.submit(page.form(having="body").fill(body=answer), button="look"))
    if " ".join(answer.split()) not in looked_at.words:
        raise LostTheWayError(looked_at)
    return _arrived(looked_at.submit(looked_at.form(having="stage"), button="send"))


def _reports_on(page: Page) -> list[str]:
    return [
        each.get("href") for each in page.tree.descendants("a") if each.get("class") == "short-name"
    ]


def _arrived(page: Page) -> Page:
    """Return the page if it is one of the desk. Raises LostTheWayError."""
    if page.status != 200 or not page.path.startswith(QUEUE):
        raise LostTheWayError(page)
    return page
