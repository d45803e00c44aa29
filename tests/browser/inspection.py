"""One look at every page of the child's site, for all that the tests want to know of a page."""

from dataclasses import dataclass, field

from playwright.sync_api import Page, Response

from tests.browser.axe import Findings, Showing, axe_of_the_test_run, scan, some_of_six
from tests.browser.case_tour import open_details
from tests.browser.drawn_by import HEADER
from tests.browser.looks import Look, look_at
from tests.browser.tour import tour
from tests.stack.processes import Stack


@dataclass
class Inspection:
    """`asked`: addresses that the browser asked for, on all pages; `shown`: page and how.

    `drawn_by`: the templates of all pages.
    """

    looks: list[Look] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
    asked: list[str] = field(default_factory=list)
    shown: list[tuple[str, Showing]] = field(default_factory=list)
    drawn_by: set[str] = field(default_factory=set)

    def note_templates(self, answer: Response) -> None:
        self.drawn_by.update(answer.headers.get(HEADER.lower(), "").split())


def inspect(page: Page, site: Stack) -> Inspection:
    """Take the tour once: going to a page costs more than looking at it."""
    found, axe = Inspection(), axe_of_the_test_run()
    page.on("request", lambda request: found.asked.append(request.url))
    page.on("response", found.note_templates)
    for place, name in enumerate(tour(page, site)):
        # What is inside has to be as wide as a phone, and as large as a thumb, too.
        open_details(page)
        found.looks.append(look_at(page, name))
        showings = some_of_six(place)
        scan(page, name, axe=axe, showings=showings, findings=found.findings)
        found.shown += [(name, showing) for showing in showings]
    return found
