"""Every address of education with all that ships, by its pattern: none can be forgotten."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.urls import URLPattern, reverse

from education.figures.reading import figure_file
from education.moments import Moment
from education.page_files import page_files
from education.platforms import apps_in_file
from education.urls import app_name, urlpatterns
from service.readers import READER_NAMES

Place = dict[str, Any]  # what stands in an address: a number, a slug or a letter

# Files of which a page names one, and what only a button sends.
NO_PAGES = {"picture", "clip", "support"}
# To keep or to be read by a machine: they load nothing with them.
FILES = {"figure-rows", "sitemap", "feed"}


def slugs_of(kind: str) -> list[Place]:
    return [{"slug": file.whole.get("slug", file.slug)} for file in page_files(kind)]


ALONE = (
    *("advice-list", "apps", "guide-list", "facts", "find", "campaigns", "calls", "library"),
    *("sitemap", "feed"),
)
APPS: list[Place] = [{"slug": slug} for slug, app in apps_in_file("").items() if app.has_steps]
ASKED: list[Place] = [
    {**each, "moment": moment.value} for each in slugs_of("checks") for moment in Moment
]
# The name of an address -> what may stand in it, apart from the letter of a reader.
PLACES: Mapping[str, Sequence[Place]] = {
    **{name: [{}] for name in ALONE},
    "advice": [{"number": file.whole["number"]} for file in page_files("advice")],
    "app": APPS,
    "guide": slugs_of("guides"),
    "figure-rows": [{"number": number} for number in figure_file().figures],
    "check": ASKED,
    "check-thanks": ASKED,
    "campaign": slugs_of("campaigns"),
    "poster": slugs_of("campaigns"),
    "call": slugs_of("calls"),
}


def patterns(*, without: frozenset[str] = frozenset()) -> dict[str, URLPattern]:
    """Return the patterns of education by how they are written, but those so named."""
    return {str(each.pattern): each for each in urlpatterns if each.name not in NO_PAGES | without}


def paths_of(pattern: URLPattern) -> Iterator[str]:
    """Give every address of a pattern. Raises KeyError for one that nobody has put in `PLACES`."""
    letters = list(READER_NAMES) if "reader" in pattern.pattern.converters else [""]
    for place in PLACES[str(pattern.name)]:
        for letter in letters:
            reader = {"reader": letter} if letter else {}
            yield reverse(f"{app_name}:{pattern.name}", kwargs={**place, **reader})
