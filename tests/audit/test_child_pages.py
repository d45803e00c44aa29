"""Every page of the child's site: axe in twelve ways of showing it, and the HTML validator."""

import pytest
from playwright.sync_api import Page

from tests.audit.inspection import Inspection, inspect
from tests.audit.validator import complaints
from tests.browser.axe import WHOLE, listed
from tests.browser.tour import tour
from tests.stack.processes import Stack


@pytest.fixture(scope="module")
def inspection(page: Page, site: Stack, notes: list[str]) -> Inspection:
    found = inspect(page, tour(page, site), showings=WHOLE)
    pages, ways = len(found.sources), len(WHOLE)
    notes.append(f"axe: {pages} pages of the child's site, each shown in {ways} ways")
    notes.extend(listed(found.findings.incomplete))
    return found


def test_axe_finds_no_fault_however_the_page_is_shown(inspection):
    assert len(inspection.sources) > 200
    assert listed(inspection.findings.violations) == []


def test_the_html_is_valid(inspection, page, site, tmp_path):
    leaving = page.request.get(f"{site.public_url}/leave/", max_redirects=0)

    sources = {**inspection.sources, "leave": leaving.text()}

    assert listed(complaints(sources, folder=tmp_path)) == []
