"""Leave fast works from each kind of page, and nothing of that page can be had back."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.ahead import go_ahead
from tests.browser.conftest import NARROW
from tests.browser.journeys.told import STORY, open_case, open_more, told
from tests.browser.leaving import (
    CLOSED,
    all_that_is_there,
    comes_back_to_nothing,
    go_back,
    history_of,
    leave,
    paths_in_history,
)
from tests.browser.routes import CHECK, routes
from tests.browser.routes import STORY as OWN_WORDS
from tests.browser.tour import SESSION_COOKIE, answer
from tests.browser.walker import PROFESSIONAL, follow, go, press, send
from tests.journeys.telling import Code
from tests.stack.processes import Stack

# What the Back button may name: the site, a place on the way, or a page with nothing to hide.
PLACE = r"Question \d+ of \d+(, part \d+)?|Read this, page \d+|Part \d+ of \d+, page \d+"
NAMES = (
    "Your answers|Your code|Try your code|Our answer|Come back|Help|What happens|Private"
    "|Who we are|Tips|For everyone|Language|Country|The parts"
)
NEUTRAL_TITLE = re.compile(rf"|((Error: )?({PLACE}|{NAMES}) \W )?Bluebird")
OPEN_TO_ALL = [
    *("/", "/help/", "/next/", "/private/", "/who/", "/tips/", "/access/", "/lang/", "/place/"),
    "/c/",
]


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def visitor(request, chromium_that_remembers: Browser) -> Iterator[Page]:
    context = chromium_that_remembers.new_context(
        viewport=NARROW, java_script_enabled=request.param
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def code(site: Stack) -> Code:
    return told(site)


def arrive(page: Page, site: Stack, step: str) -> None:
    """Come to a page as a child does: from the page before it, with the home page behind both.

    Where the browser holds no other page, Back leads out of it, and shows nothing for that alone.
    """
    route = routes()[0]
    names = [*route.said, CHECK]
    before = names[names.index(step) - 1]
    page.goto(site.public_url)
    go_ahead(page, site, route, until=lambda name: name.endswith(f": {before}"))
    answer(page, route, before)
    expect(page.locator(f"input[name=step][value={step}]")).to_be_attached()


def question(page: Page, site: Stack, code: Code) -> None:
    arrive(page, site, "harm")


def own_words(page: Page, site: Stack, code: Code) -> None:
    arrive(page, site, "words")
    page.locator("textarea[name=answer]").fill(STORY)


def check(page: Page, site: Stack, code: Code) -> None:
    arrive(page, site, CHECK)
    assert OWN_WORDS in page.content()


def done(page: Page, site: Stack, code: Code) -> None:
    check(page, site, code)
    send(page)


def trying_the_code(page: Page, site: Stack, code: Code) -> None:
    done(page, site, code)
    follow(page, "Try your code")


def list_of_sections(page: Page, site: Stack, code: Code) -> None:
    page.goto(site.public_url)
    press(page, PROFESSIONAL)
    go(page, page.locator("button[name=next]"))
    expect(page.locator(".parts")).to_be_visible()


def case(page: Page, site: Stack, code: Code) -> None:
    open_case(page, site, code.digits)
    page.locator("textarea[name=body]").fill(STORY)


def behind_more(link: str) -> Callable[[Page, Stack, Code], None]:
    def opened(page: Page, site: Stack, code: Code) -> None:
        open_case(page, site, code.digits)
        open_more(page)
        follow(page, link)

    return opened


def new_code_shown(page: Page, site: Stack, code: Code) -> None:
    behind_more("Did someone find your code?")(page, site, told(site))
    press(page, "Give me a new code")


def we_did_badly(page: Page, site: Stack, code: Code) -> None:
    behind_more("Tell us we did badly")(page, site, code)
    page.locator("textarea").fill(STORY)


OF_A_VISIT = {
    "a question": question,
    "own words": own_words,
    "check": check,
    "done": done,
    "try the code": trying_the_code,
    "the list of sections": list_of_sections,
    "case": case,
    "new code": behind_more("Did someone find your code?"),
    "new code shown": new_code_shown,
    "delete": behind_more("Delete what I told you"),
    "we did badly": we_did_badly,
}


def nothing_is_left(page: Page, neutral) -> None:
    """Check cookies, what the next site was told, and the list behind the Back button."""
    assert page.context.cookies() == []
    assert not {"referer", "cookie"} & set(neutral.headers[-1])
    assert "/leave/" not in paths_in_history(page)
    titles = [each["title"] for each in history_of(page) if each["url"] != neutral.url]
    assert [each for each in titles if not NEUTRAL_TITLE.fullmatch(each)] == []


@pytest.mark.parametrize("path", OPEN_TO_ALL)
def test_leaving_a_page_that_is_open_to_all_leaves_nothing(visitor, site, neutral, path):
    before = "/" if path != "/" else "/help/"
    visitor.goto(f"{site.public_url}{before}")
    visitor.goto(f"{site.public_url}{path}")

    leave(visitor, neutral)

    nothing_is_left(visitor, neutral)
    go_back(visitor)
    # Anybody may read it, and it tells of nobody: Back shows it, or the page before it.
    expect(visitor.locator("h1")).to_be_visible()
    assert urlsplit(visitor.url).path in {before, path}
    assert [each for each in visitor.context.cookies() if SESSION_COOKIE.search(each["name"])] == []


def test_a_code_that_was_typed_is_not_in_the_box_after_leaving_and_back(
    visitor, site, neutral, code
):
    visitor.goto(site.public_url)
    visitor.goto(f"{site.public_url}/c/")
    visitor.locator("[name=code]").fill(code.digits)
    assert code.digits in all_that_is_there(visitor)

    leave(visitor, neutral)
    go_back(visitor)

    comes_back_to_nothing(visitor)
    assert code.digits not in all_that_is_there(visitor)


@pytest.mark.parametrize("name", OF_A_VISIT)
def test_nothing_of_a_visit_can_be_had_back_after_leaving(visitor, site, neutral, code, name):
    OF_A_VISIT[name](visitor, site, code)
    address = visitor.url
    shown = visitor.locator(".code").all_inner_texts()
    secrets = [STORY, OWN_WORDS, code.digits, " ".join(code.words), *shown]

    leave(visitor, neutral)

    nothing_is_left(visitor, neutral)
    go_back(visitor)
    comes_back_to_nothing(visitor)
    there = all_that_is_there(visitor)
    assert [secret for secret in secrets if secret in there] == []
    visitor.goto(address)
    expect(visitor.get_by_text(CLOSED)).to_be_visible()
