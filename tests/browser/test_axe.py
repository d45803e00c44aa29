"""axe-core on every page of the child's site (WCAG 2.2 AA and best practice)."""

from itertools import combinations, product

import pytest

from tests.browser.axe import PAIRWISE, listed

# One tour for all: the tests of one process, on one core.
pytestmark = pytest.mark.xdist_group("tour")

VALUES: dict[str, set[str] | set[int]] = {
    "colours": {"light", "dark", "forced"},
    "direction": {"ltr", "rtl"},
    "width": {320, 1280},
}


def test_axe_finds_no_fault_on_any_page(inspection):
    assert len(inspection.looks) > 110
    assert listed(inspection.findings.violations) == []


def test_each_two_ways_of_showing_a_page_meet():
    for one, other in combinations(VALUES, 2):
        met = {(getattr(showing, one), getattr(showing, other)) for showing in PAIRWISE}
        assert met == set(product(VALUES[one], VALUES[other]))


def test_pages_with_and_without_an_error_are_shown_in_each_of_these_ways(inspection):
    met = {(name.endswith(", wrong"), showing) for name, showing in inspection.shown}

    assert met == set(product([True, False], PAIRWISE))
