"""Guides as they ship, for the hour the database is down."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from education.bands import Band
from education.guides.shapes import Guide, Part, Section, ordered
from education.page_files import PageFile, page_files


@cache
def guides_in_files(_key: str) -> tuple[Guide, ...]:
    """Return the shipped guides, with no database: in English, as they were written."""
    return ordered(guide_of_file(file) for file in page_files("guides"))


def guide_of_file(file: PageFile) -> Guide:
    whole = file.whole
    return Guide(
        text_key=file.key,
        changed_at=file.looked_at,
        slug=file.slug,
        kind=whole["audience"],
        title=whole["title"],
        lead=whole["lead"],
        sections=tuple(section_of_file(each) for each in whole["sections"]),
        asks=whole.get("check", ""),
    )


def section_of_file(section: Mapping[str, Any]) -> Section:
    return Section(
        key=section["key"].replace("_", "-"),
        heading=section["heading"],
        recommendation=section.get("recommendation"),
        parts=tuple(part_of_file(*next(iter(block.items()))) for block in section["blocks"]),
    )


def part_of_file(kind: str, value: Any) -> Part:
    match kind:
        case "points" | "steps":
            return Part(kind=kind, lines=tuple(value))
        case "helplines":
            return Part(kind=kind)
        case "advice":
            file = next(each for each in page_files("advice") if each.whole["number"] == value)
            title = file.whole["bands"][Band.ADULT.value]["title"]
            return Part(kind=kind, lines=(title,), path=f"/h/{value}/d/")
        case "call":
            file = next(each for each in page_files("calls") if each.key == value)
            return Part(kind=kind, lines=(file.whole["title"],), path=f"/act/{file.slug}/")
    return Part(kind=kind, lines=(value,))
