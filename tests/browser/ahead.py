"""Goes ahead without drawing anything, to the first page that nobody has looked at yet."""

from collections.abc import Callable

from playwright.sync_api import Page as Tab

from reports.journey.declaration import DECLARATION, Kind
from tests.browser.routes import CHECK, LIST, SKIP, Route
from tests.stack.client import Browser, Page
from tests.stack.parts import LIST as LIST_PATH
from tests.stack.parts import open_next_part
from tests.stack.processes import Stack

MOST_PAGES = 60


def go_ahead(tab: Tab, site: Stack, route: Route, *, until: Callable[[str], bool]) -> None:
    """Walk the way with plain requests until a page's name fits, and show that page in the tab.

    The check page is always shown: what comes after it depends on the tab's own session.
    """
    browser = Browser(site.public_url)
    page = page_ahead(browser, route, until=until)
    tab.context.add_cookies(
        [
            {"name": name, "value": value, "url": site.public_url}
            for name, value in browser.cookies.items()
        ]
    )
    tab.goto(f"{site.public_url}{page.path}")


def page_ahead(browser: Browser, route: Route, *, until: Callable[[str], bool]) -> Page:
    """Walk the way until a page's name fits, or to the check page, and return that page."""
    home = browser.get("/")
    page = home.submit(home.form(action="/start/"), button=route.who)
    for _ in range(MOST_PAGES):
        step = step_on(page)
        if step == CHECK or until(f"{voice_on(page)}: {step}"):
            break
        if step == LIST:
            page = open_next_part(page)
            continue
        page = say(page, route.said[step], kind=DECLARATION.steps[step].kind)
    return page


def say(page: Page, said: str, *, kind: Kind) -> Page:
    form = page.form(having="step")
    if "answer" not in form.names:
        return page.submit(form, button="next")
    if said == SKIP:
        return page.submit(form, button="skip")
    return page.submit(form.fill(answer=[said] if kind is Kind.MANY else said), button="next")


def step_on(page: Page) -> str:
    if page.path == LIST_PATH:
        return LIST
    return dict(page.form(having="step").pairs())["step"]


def voice_on(page: Page) -> str:
    """Return the band that the page is drawn for, which decides letters and targets."""
    classes = next(page.tree.descendants("body")).get("class").split()
    return next((each for each in classes if each.startswith("band-")), "no band")
