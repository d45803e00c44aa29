"""Lighthouse on a slow phone far away (architecture note, section 9)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from scripts.tools import find
from tests.audit.programs import LIGHTHOUSE, installed, output_of
from tests.browser.ahead import page_ahead, step_on
from tests.browser.conftest import FLAGS
from tests.browser.routes import routes
from tests.stack.client import Browser, Page
from tests.stack.fixtures import require
from tests.stack.processes import Stack

# One trip of 400 ms, 300 kbit a second, and a processor a sixth as fast as this one.
SLOW_PHONE = {"rttMs": 400, "throughputKbps": 300, "cpuSlowdownMultiplier": 6}
LEAST_SPEED = 0.95
# What else the machine does can only make a page look slower: the best of some runs counts.
MOST_RUNS = 3
TIMES = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "TBT": "total-blocking-time",
}
LIGHTHOUSE_SECONDS = 180.0
# Pages that anybody may open, and where.
OPEN = {"home": "/", "advice": "/h/4/c/"}
SCRIPT = re.compile(r"/static/js/site\.\w+\.js")


@pytest.fixture(scope="module")
def fast_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """Give the site with the static files as production serves them."""
    folder = tmp_path_factory.mktemp("static")
    with Stack.embedded(
        COUNTRY="KE",
        DJANGO_SETTINGS_MODULE="tests.audit.settings",
        AUDIT_STATIC_ROOT=str(folder),
    ) as stack:
        stack.manage("collectstatic", "--no-input", "--verbosity", "0")
        stack.restart("web")
        stack.wait_ready("web")
        yield stack


def report_on(url: str, *, cookies: dict[str, str], folder: Path) -> dict[str, Any]:
    """Return what Lighthouse says. Any: its JSON is deep, and three places of it are read."""
    require("chromium", "node")
    sent = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    flags = " ".join(["--headless=new", *FLAGS])
    command = [
        str(find("node")),
        str(installed(LIGHTHOUSE)),
        url,
        "--quiet",
        "--output=json",
        f"--output-path={folder / 'report.json'}",
        "--only-categories=performance,accessibility",
        f"--extra-headers={json.dumps(sent if cookies else {})}",
        f"--chrome-flags={flags}",
        "--no-enable-error-reporting",
        *(f"--throttling.{name}={value}" for name, value in SLOW_PHONE.items()),
    ]
    said = output_of(command, seconds=LIGHTHOUSE_SECONDS, CHROME_PATH=str(find("chromium")))
    assert (folder / "report.json").exists(), said
    report: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert "runtimeError" not in report, report["runtimeError"]
    return report


def scores_in(report: dict[str, Any]) -> dict[str, float]:
    """Return category -> score from 0 to 1."""
    return {name: float(each["score"] or 0) for name, each in report["categories"].items()}


def times_in(report: dict[str, Any]) -> str:
    """Return when the page was first seen, was seen whole, and how long it was deaf, in ms."""
    audits = report["audits"]
    return ", ".join(f"{name} {audits[key]['numericValue']:.0f} ms" for name, key in TIMES.items())


def paths_in(report: dict[str, Any]) -> list[str]:
    requests = report["audits"]["network-requests"]["details"]["items"]
    return [urlsplit(request["url"]).path for request in requests]


def heaviest_question(browser: Browser) -> Page:
    """Walk to the list of harms of the youngest, with a picture at each: none weighs more."""
    page = page_ahead(browser, routes()[0], until=lambda name: name == "band-a: harm")
    assert step_on(page) == "harm"
    assert "<svg" in page.text.partition("<main")[2]
    return page


@pytest.mark.parametrize("place", ["home", "question", "advice"])
def test_a_page_is_fast_on_a_slow_phone_and_without_a_fault(fast_site, place, tmp_path, notes):
    browser = Browser(fast_site.public_url)
    page = heaviest_question(browser) if place == "question" else browser.get(OPEN[place])

    speeds = []
    while len(speeds) < MOST_RUNS and max(speeds, default=0.0) < LEAST_SPEED:
        report = report_on(page.url, cookies=browser.cookies, folder=tmp_path)
        # The page of a closed visit has no script: this was the real one, with hashed files.
        assert [path for path in paths_in(report) if SCRIPT.fullmatch(path)]
        found = scores_in(report)
        notes.append(f"Lighthouse, {place}: {found}, {times_in(report)}")
        assert found["accessibility"] == 1.0
        speeds.append(found["performance"])

    assert max(speeds) >= LEAST_SPEED
