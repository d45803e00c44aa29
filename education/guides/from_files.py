"""Guides as they ship, for the hour the database is down."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from education.bands import Band
from education.figures.told import figure_in
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
        case "advice" | "call" | "figure":
            return CHOSEN[kind](value)
    return Part(kind=kind, lines=(value,))


def link_to_advice(number: int) -> Part:
    file = next(each for each in page_files("advice") if each.whole["number"] == number)
    title = file.whole["bands"][Band.ADULT.value]["title"]
    return Part(kind="advice", lines=(title,), path=f"/h/{number}/d/")


def link_to_call(key: str) -> Part:
    file = next(each for each in page_files("calls") if each.key == key)
    return Part(kind="call", lines=(file.whole["title"],), path=f"/act/{file.slug}/")


def told(key: str) -> Part:
    figure = figure_in(next(each for each in page_files("figures") if each.key == key))
    return Part(kind="figure", lines=figure.lines, source=figure.source)


# What a file names by number or key, by the kind of its block.
CHOSEN: Mapping[str, Callable[[Any], Part]] = {
    "advice": link_to_advice,
    "call": link_to_call,
    "figure": told,
}
