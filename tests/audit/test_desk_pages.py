"""Every page of the desk and of its sign-in: axe in four ways of showing it, and the validator."""

import pytest
from playwright.sync_api import Page

from tests.audit.desk_tour import desk_tour
from tests.audit.inspection import Inspection, inspect
from tests.audit.validator import complaints
from tests.browser.axe import STAFF, listed
from tests.stack.processes import Stack


@pytest.fixture(scope="module")
def inspection(page: Page, site: Stack, notes: list[str]) -> Inspection:
    found = inspect(page, desk_tour(page, site), showings=STAFF)
    pages, ways = len(found.sources), len(STAFF)
    notes.append(f"axe: {pages} pages of the desk, each shown in {ways} ways")
    notes.extend(listed(found.findings.incomplete))
    return found


def test_axe_finds_no_fault_however_the_page_is_shown(inspection):
    assert len(inspection.sources) > 25
    assert listed(inspection.findings.violations) == []


def test_the_html_is_valid(inspection, tmp_path):
    assert listed(complaints(inspection.sources, folder=tmp_path)) == []
