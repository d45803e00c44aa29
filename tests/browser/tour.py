"""Every page of the child's site, one after another, in one browser."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from reports.journey.declaration import DECLARATION, Kind
from tests.browser.after_tour import name_of_end, trying
from tests.browser.ahead import go_ahead
from tests.browser.case_tour import case_tour
from tests.browser.rare_pages import rare_tour
from tests.browser.routes import CHECK, DONE, LIST, SKIP, STORY, Route, routes
from tests.browser.walker import go, open_next_part
from tests.stack.parts import LIST as LIST_PATH
from tests.stack.processes import Stack

MOST_PAGES = 60
PLAIN_PAGES = {
    "help": "/help/",
    **{
        f"{name} {reader}": f"/{name}/{reader}/"
        for name in ("next", "private", "tips")
        for reader in "abcde"
    },
    "who we are": "/who/",
    "access": "/access/",
    "campaigns": "/k/",
    "campaign": "/k/owe-nothing/",
    "campaign for adults": "/k/listen-first/",
    "poster": "/k/owe-nothing/poster/",
    "calls": "/act/",
    "call": "/act/time-limits/",
    "call to companies": "/act/platforms/",
    "library": "/library/",
    "facts": "/facts/",
    **{f"advice {reader}": f"/h/4/{reader}/" for reader in "abcd"},
    **{f"advice list {reader}": f"/h/{reader}/" for reader in "ad"},
    "apps": "/apps/c/",
    "app": "/apps/whatsapp/d/",
    "guides": "/g/",
    **{f"guide: {slug}": f"/g/{slug}/" for slug in ("listening", "lesson", "governments")},
    "few questions": "/t/pressure/before/",
    "few questions, thanks": "/t/pressure/before/thanks/",
    "few questions, what helps": "/t/pressure/after/thanks/",
    "place": "/place/",
    "language": "/lang/",
    "find": "/find/",
    "code": "/c/",
    "not found": "/nowhere/",
}
ASKING = {Kind.CHOICE, Kind.MANY, Kind.TEXT}
SESSION_COOKIE = re.compile("_s$")
# Of one line, or of several.
BOX = "textarea[name=answer], input[name=answer]"


def tour(page: Page, site: Stack) -> Iterator[str]:
    """Open each page of the child's site and give its name, once; it stays while it is looked at.

    What is folded may be: whoever measures what is inside opens it with `open_details`.
    The tests and the audit take this one tour, so neither can know a page that the other forgot.
    """
    page.goto(site.public_url)
    yield "home"
    for name, path in PLAIN_PAGES.items():
        page.goto(f"{site.public_url}{path}")
        yield name
    met: set[str] = set()
    code = ""
    for route in routes():
        yield from journey(page, site, route, met=met)
        if route.until == DONE:
            code = code or page.locator(".code").first.inner_text()
    yield from lost(page, site)
    yield from case_tour(page, site, code)
    yield from rare_tour(page, site)


def journey(page: Page, site: Stack, route: Route, *, met: set[str]) -> Iterator[str]:
    """Walk one way from the door on; give the pages that are not among those `met`."""
    page.context.clear_cookies()
    go_ahead(page, site, route, until=lambda name: name not in met)
    for _ in range(MOST_PAGES):
        step = step_of(page)
        yield from new(f"{voice_of(page)}: {step}", met=met)
        if step not in {CHECK, LIST}:
            yield from wrong(page, step, met=met)
        if step == route.until:
            return
        if step == CHECK:
            yield from end(page, site, route, met=met)
            return
        answer(page, route, step)
    message = f"no end of {route} after {MOST_PAGES} pages"
    raise AssertionError(message)


def end(page: Page, site: Stack, route: Route, *, met: set[str]) -> Iterator[str]:
    """Send, and look at what comes; the code is tried once for each voice."""
    go(page, page.locator("button[name=send]"))
    voice, name = voice_of(page), name_of_end(page, route)
    is_first = not any(each.startswith(f"{voice}: {DONE}") for each in met)
    yield from new(f"{voice}: {name}", met=met)
    if is_first:
        yield from trying(page, site, voice=voice)
        page.goto(f"{site.public_url}/s/done/")


def new(name: str, *, met: set[str]) -> Iterator[str]:
    if name not in met:
        met.add(name)
        yield name


def wrong(page: Page, step: str, *, met: set[str]) -> Iterator[str]:
    """Choose nothing, or write more than there is room for, where that was not seen yet."""
    name, kind = f"{voice_of(page)}: {step}, wrong", DECLARATION.steps[step].kind
    if name in met or kind not in ASKING:
        return
    if kind is Kind.TEXT:
        page.locator(BOX).fill("a" * (max(DECLARATION.steps[step].most.values()) + 1))
    page.locator("button[name=next]").click()
    expect(page.locator(".errs")).to_be_visible()
    yield from new(name, met=met)


def answer(page: Page, route: Route, step: str) -> None:
    """Say what the way says; on a page without a question, go on."""
    if step == LIST:
        open_next_part(page)
        return
    kind, said = DECLARATION.steps[step].kind, route.said[step]
    if kind is Kind.TEXT:
        page.locator(BOX).fill(said)
    elif said != SKIP and DECLARATION.steps[step].drop_down:
        page.locator("select[name=answer]").select_option(said)
    elif said != SKIP:
        page.locator(f"input[name=answer][value='{said}']").check()
    button = "skip" if kind in ASKING and said == SKIP else "next"
    page.locator(f"button[name={button}]").click()


def lost(page: Page, site: Stack) -> Iterator[str]:
    """Lose the session: on a page, with words in the box, and at Send."""
    page.context.clear_cookies()
    page.goto(f"{site.public_url}/s/0/")
    yield "closed"
    go_ahead(page, site, routes()[0], until=lambda name: name.endswith(": words"))
    page.context.clear_cookies()
    page.locator("textarea").fill(STORY)
    page.locator("button[name=next]").click()
    yield "words kept"
    page.context.clear_cookies()
    go_ahead(page, site, routes()[0], until=lambda name: name.endswith(f": {CHECK}"))
    page.context.clear_cookies(name=SESSION_COOKIE)
    page.locator("button[name=send]").click()
    yield "start again"


def step_of(page: Page) -> str:
    if urlsplit(page.url).path == LIST_PATH:
        return LIST
    return page.locator("input[name=step]").get_attribute("value") or ""


def voice_of(page: Page) -> str:
    """Return the band that the page is drawn for, which decides letters and targets."""
    classes = (page.locator("body").get_attribute("class") or "").split()
    return next((each for each in classes if each.startswith("band-")), "no band")
