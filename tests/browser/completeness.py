"""What the tour has to meet: each question in everybody's words, each template of the site."""

from collections.abc import Iterator, Set

from reports.journey.declaration import DECLARATION, Who
from reports.views.page import STYLE_OF_AUDIENCE
from reports.vocabulary import Audience
from scripts.command_lines import ROOT

TEMPLATES = ROOT / "templates"
FOLDERS = ("reports/reporter", "components", "education", "layouts")
ERROR_PAGES = ("403.html", "404.html", "500.html")
# Each with the reason why no page of the tour shows it.
NOT_SHOWN = {
    "reports/reporter/leave.html": "empty: a browser is sent on before anybody could look at it",
    "education/_picture.html": "no shipped page has one; test_media_on_pages.py draws it",
    "education/_clip.html": "no shipped page has one; test_media_on_pages.py draws it",
    "education/preview.html": "for editors alone, before a page has words for a reader",
}
# For editors; tests/browser/journeys/test_editor.py opens them.
FOR_STAFF = TEMPLATES / "education" / "cms"


def steps_to_meet() -> Iterator[set[str]]:
    """Give for each step the pages of which one must be met.

    What stands behind a door is asked in the words of some ages alone: the first page of all
    knows no age yet. Everything else is asked of each audience.
    """
    for who in Who:
        audiences = DECLARATION.audiences_of(who)
        for name in DECLARATION.doors[who]:
            yield {f"{band}: {name}" for band in (*map(band_of, audiences), "band-unsaid")}
        for audience in audiences:
            for step in DECLARATION.way(who, audience):
                if step.name not in DECLARATION.doors[who]:
                    yield {f"{band_of(audience)}: {step.name}"}


def steps_not_met(names: Set[str]) -> list[str]:
    return [" or ".join(sorted(pages)) for pages in steps_to_meet() if not pages & names]


def band_of(audience: Audience) -> str:
    return f"band-{STYLE_OF_AUDIENCE[audience]}"


def templates_of_the_site() -> set[str]:
    """Return the names of the files that may be drawn for a child, parts of pages among them."""
    files = (path for folder in FOLDERS for path in (TEMPLATES / folder).rglob("*.html"))
    shown = {path for path in files if FOR_STAFF not in path.parents}
    return {path.relative_to(TEMPLATES).as_posix() for path in shown} | {*ERROR_PAGES}
