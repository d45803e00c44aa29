"""The site with its made-up reports, a browser, and notes for the page of the audit."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import OFFERS_ALL, chromium, playwright_running
from tests.stack.processes import Stack

__all__ = ["chromium", "playwright_running"]

collect_ignore = ["node_modules"]
NOTES = pytest.StashKey[list[str]]()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[NOTES] = []


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Tell what was measured and what no program could decide; `make audit` keeps it."""
    terminalreporter.section("measured, and left to a person to judge")
    lines = config.stash[NOTES]
    for line in lines:
        terminalreporter.write_line(line)
    if kept_in := os.environ.get("AUDIT_NOTES"):
        Path(kept_in).write_text("\n".join(lines), encoding="utf-8")


@pytest.fixture(scope="session")
def notes(request: pytest.FixtureRequest) -> list[str]:
    return request.config.stash[NOTES]


@pytest.fixture(scope="session")
def site() -> Iterator[Stack]:
    """Give a site on which somebody is here, for two countries: it asks all that a site may."""
    with Stack.embedded(**OFFERS_ALL, DEMO_SKIP_SECOND_FACTOR="false") as stack:
        stack.manage("load_demo")
        yield stack


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()
