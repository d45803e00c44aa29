"""A real browser on a real stack. Its own pytest process: Playwright and the ORM do not mix."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, ViewportSize, sync_playwright

from scripts.tools import find
from tests.browser.inspection import Inspection, inspect
from tests.browser.neutral_site import NeutralSite, neutral_site
from tests.stack.fixtures import require
from tests.stack.processes import Stack

NARROW: ViewportSize = {"width": 320, "height": 640}
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A site on which every question comes: somebody is here, and more than one country is answered.
# Any: mypy takes each of them for the number of workers too.
OFFERS_ALL: dict[str, Any] = {"COUNTRY": "KE", "COUNTRIES": "KE,UG", "ROTA_STAFFED": "true"}
# The tour of every page, and the editors, who wait for minutes of the clock.
LONGEST = {"test_all_pages.py", "test_editor.py"}
SCREENS = Path(os.environ.get("SCREENS_DIR", "test-results/screens"))


@pytest.fixture(scope="session")
def neutral() -> Iterator[NeutralSite]:
    """Give the site that "Leave fast" leads to."""
    with neutral_site() as elsewhere:
        yield elsewhere


@pytest.fixture(scope="session")
def site(neutral: NeutralSite) -> Iterator[Stack]:
    """Give the site as `make run` starts it, with the numbers of one country."""
    with Stack.embedded(
        COUNTRY="KE", NEUTRAL_URL=neutral.url, DEMO_SKIP_SECOND_FACTOR="false"
    ) as stack:
        # A desk with something on it, as `make run` shows it.
        stack.manage("load_demo")
        yield stack


@pytest.fixture(scope="session")
def staffed_site(neutral: NeutralSite) -> Iterator[Stack]:
    """Give a second site, which asks all that any site may, and names the templates of a page."""
    with Stack.embedded(
        **OFFERS_ALL,
        NEUTRAL_URL=neutral.url,
        PORTAL_PSEUDO_LANGUAGES="true",
        DJANGO_SETTINGS_MODULE="tests.browser.toured_settings",
    ) as stack:
        stack.manage("compile_texts", "--pseudo")
        # Once more: only now the pages are found by the words of the made-up languages too.
        stack.manage("load_content")
        stack.manage("load_demo", "-v0")
        yield stack


@pytest.fixture(scope="session")
def empty_site() -> Iterator[Stack]:
    """Give a site on which nobody is known to come."""
    with Stack.embedded(web_workers=1, COUNTRY="KE", ROTA_STAFFED="false") as stack:
        yield stack


@pytest.fixture(scope="session")
def playwright_running() -> Iterator[Playwright]:
    require("chromium")
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(playwright_running: Playwright) -> Iterator[Browser]:
    browser = playwright_running.chromium.launch(executable_path=str(find("chromium")), args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def chromium_that_remembers(playwright_running: Playwright) -> Iterator[Browser]:
    """Give a browser that keeps pages in memory for Back, as every phone does."""
    browser = playwright_running.chromium.launch(
        executable_path=str(find("chromium")),
        args=FLAGS,
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield browser
    browser.close()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def phone(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """Give a narrow page of a browser that was never here, with and without JavaScript."""
    context = chromium.new_context(viewport=NARROW, java_script_enabled=request.param)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def fresh_page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport=NARROW)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def inspection(fresh_page: Page, staffed_site: Stack) -> Inspection:
    """Give what was seen on a tour of every page."""
    return inspect(fresh_page, staffed_site)


@pytest.fixture
def desk_page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the two files that take longest, one on each core; the short ones even it out."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


def keep_screen(page: Page, name: str) -> None:
    """Save what the person sees, the page in one piece, for the README and for a look."""
    SCREENS.mkdir(parents=True, exist_ok=True)
    size = page.viewport_size or NARROW
    height = page.evaluate("document.documentElement.scrollHeight")
    # As tall as the page, so that bars that stick to the top stay at the top.
    page.set_viewport_size({"width": size["width"], "height": height})
    page.screenshot(path=SCREENS / f"{name}.png")
    page.set_viewport_size(size)
