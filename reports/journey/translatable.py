"""Every text of the words files, as a translator gets it, and whether a page of it is whole."""

from collections.abc import Iterator, Mapping
from typing import Any

from languages.catalogues import translated

PARTS_TAPPED = ("choices", "actions")


def context_of(key: str, audience: str) -> str:
    """Return the gettext context of a page's texts: the same English may differ by reader."""
    return f"{key}|{audience}"


def texts_in(page: Mapping[str, Any]) -> Iterator[str]:
    """Give the texts of one page for one audience, in the order of the file."""
    yield page["heading"]
    for entry in (*page.get("hints", ()), *page.get("choices", {}).values()):
        yield entry if isinstance(entry, str) else entry["text"]
    yield from page.get("actions", {}).values()


def is_whole(context: str, page: Mapping[str, Any]) -> bool:
    """Say whether the active language has every text of a page."""
    return all(translated(context, text) is not None for text in texts_in(page) if text)


def offers_the_same(page: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Say whether two wordings can stand for each other: the same answers and buttons."""
    return all(page.get(part, {}).keys() == other.get(part, {}).keys() for part in PARTS_TAPPED)
