"""Look at every page of a tour once: with axe, and at its source for the validator."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Page, Response

from tests.audit.programs import AXE, installed
from tests.browser.axe import Findings, Showing, scan
from tests.browser.case_tour import open_details


@dataclass(frozen=True)
class Inspection:
    """What axe found, and the pages by name as the server sent them."""

    findings: Findings = field(default_factory=Findings)
    sources: dict[str, str] = field(default_factory=dict)


class LastPage:
    """Remembers the last answer that was a page, so that its source can be asked for."""

    def __init__(self, page: Page) -> None:
        self._answer: Response | None = None
        page.on("response", self._keep)

    def source(self) -> str:
        """Return the page as it was sent, before any script touched it."""
        assert self._answer is not None
        return self._answer.text()

    def _keep(self, answer: Response) -> None:
        if answer.request.is_navigation_request() and answer.status not in range(300, 400):
            self._answer = answer


def inspect(page: Page, names: Iterable[str], *, showings: Sequence[Showing]) -> Inspection:
    """Take the tour `names`, which opens the pages in `page`."""
    last, inspection = LastPage(page), Inspection()
    axe = installed(AXE).read_text(encoding="utf-8")
    for name in names:
        inspection.sources[name] = last.source()
        open_details(page)
        scan(page, name, axe=axe, showings=showings, findings=inspection.findings)
    return inspection
