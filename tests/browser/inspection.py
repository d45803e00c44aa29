"""One look at every page of the child's site, for all that the tests want to know of a page."""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.browser.axe import Findings, Showing, axe_of_the_test_run, scan, some_of_six
from tests.browser.looks import Look, look_at
from tests.browser.tour import tour
from tests.stack.processes import Stack


@dataclass
class Inspection:
    """`asked`: addresses that the browser asked for, on all pages; `shown`: page and how."""

    looks: list[Look] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
    asked: list[str] = field(default_factory=list)
    shown: list[tuple[str, Showing]] = field(default_factory=list)


def inspect(page: Page, site: Stack) -> Inspection:
    """Take the tour once: going to a page costs more than looking at it."""
    found, axe = Inspection(), axe_of_the_test_run()
    page.on("request", lambda request: found.asked.append(request.url))
    for place, name in enumerate(tour(page, site)):
        found.looks.append(look_at(page, name))
        showings = some_of_six(place)
        scan(page, name, axe=axe, showings=showings, findings=found.findings)
        found.shown += [(name, showing) for showing in showings]
    return found
