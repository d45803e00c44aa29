"""Every page of the editors' room: axe in light and dark, as wide as an editor works."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.audit.inspection import Inspection, inspect
from tests.browser.axe import STAFF, listed
from tests.browser.cms_pages import walk_all
from tests.browser.desk import new_moderator
from tests.browser.editors import write_as
from tests.stack.processes import Stack

SHOWINGS = [each for each in STAFF if each.width > 1000]
# Wagtail 8's own, in its frame around every page and in the lists of blocks.
FAULTS_OF_WAGTAIL = (
    # The menu and the bar with the panels are both called nothing.
    r"landmark-unique .w-h-\[42px\]",
    # Two blocks of one kind have the same name.
    "landmark-unique #block-",
    # The form of a small text begins with its way through the tree.
    "page-has-heading-one html",
    # "Why not add one?", where a list is empty, in dark colours.
    "link-in-text-block .nice-padding > p > a ",
    # What stands in the frame before anything was typed: no page of ours.
    "region a ",
    "region p ",
    "skip-link a ",
)


@pytest.fixture(scope="module")
def inspection(chromium: Browser, site: Stack, notes: list[str]) -> Iterator[Inspection]:
    writer = write_as(chromium, site, new_moderator(site, role="editor"))
    found = inspect(writer.page, walk_all(writer), showings=SHOWINGS)
    pages, ways = len(found.sources), len(SHOWINGS)
    notes.append(f"axe: {pages} pages of the editors' room, each shown in {ways} ways")
    notes.extend(f"fault of Wagtail's own: {line}" for line in listed(found.findings.violations))
    yield found
    writer.page.context.close()


def test_axe_finds_no_fault_but_those_that_wagtail_brings(inspection):
    found = inspection.findings.violations

    assert len(inspection.sources) > 50
    assert listed({each: found[each] for each in found if not is_of_wagtail(each)}) == []
    # Once Wagtail has mended one, its line goes.
    assert [each for each in FAULTS_OF_WAGTAIL if not any(f.startswith(each) for f in found)] == []


def is_of_wagtail(finding: str) -> bool:
    return finding.startswith(FAULTS_OF_WAGTAIL)
