"""Guides as Wagtail keeps them, read with as few questions whatever stands in them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from education.bands import Band
from education.guides.shapes import Guide, Part, Section, ordered
from education.models import AdvicePage, CallToAction, Figure, GuidePage
from education.models.pages.guides import KINDS
from education.published import days_of

# A block as it is stored: its type and its value, which of a chosen row is the id. Asked for its
# value, Wagtail would look the rows of each page up anew.
Raw = Mapping[str, Any]
# What an editor may choose, by the kind of the block: id -> the row, where it is up.
Rows = Mapping[str, Mapping[int, Any]]
CHOSEN_FROM: Mapping[str, Any] = {"advice": AdvicePage, "call": CallToAction, "figure": Figure}


def guides_in_rows(_key: str) -> tuple[Guide, ...]:
    """Return the live ones of all languages. Raises django.db.Error."""
    models = dict.fromkeys(KINDS.values())
    pages = [page for model in models for page in live_pages(model)]
    rows = rows_chosen_in(pages)
    return ordered(guide_of(page, rows=rows) for page in pages)


def live_pages(model: Any) -> list[GuidePage]:
    return list(model.objects.live().filter(alias_of=None).select_related("locale"))


def rows_chosen_in(pages: Iterable[GuidePage]) -> Rows:
    """Return every row that these pages name and that is up; one question for each kind."""
    ids: dict[str, set[int]] = {kind: set() for kind in CHOSEN_FROM}
    for page in pages:
        for block in blocks_of(page):
            if block["type"] in ids and block["value"]:
                ids[block["type"]].add(int(block["value"]))
    return {
        kind: {row.pk: row for row in model.objects.filter(pk__in=ids[kind], live=True)}
        for kind, model in CHOSEN_FROM.items()
    }


def blocks_of(page: GuidePage) -> Iterator[Raw]:
    for section in page.sections.raw_data:
        yield from section["value"]["blocks"]


def guide_of(page: GuidePage, *, rows: Rows | None = None) -> Guide:
    """Return a guide as it is shown; `rows` are those that it names, where they are known."""
    found = rows_chosen_in([page]) if rows is None else rows
    return Guide(
        **days_of(page),
        slug=page.slug,
        kind=kind_of(page),
        title=page.title,
        lead=page.lead,
        sections=tuple(section_of(each["value"], rows=found) for each in page.sections.raw_data),
        asks=getattr(page, "asks", ""),
    )


def kind_of(page: GuidePage) -> str:
    """Return for whom a guide is; two checklists differ by their slug."""
    same = [kind for kind, model in KINDS.items() if isinstance(page, model)]
    return page.slug if page.slug in same else same[0]


def section_of(value: Raw, *, rows: Rows) -> Section:
    return Section(
        key=value["key"],
        heading=value["heading"],
        recommendation=value["recommendation"],
        parts=tuple(part for block in value["blocks"] if (part := part_of(block, rows=rows))),
    )


def part_of(block: Raw, *, rows: Rows) -> Part | None:
    """Return a block as it is shown; None for what names a row that is not up any more."""
    kind, value = block["type"], block["value"]
    match kind:
        case "points" | "steps":
            return Part(kind=kind, lines=tuple(str(each["value"]) for each in value))
        case "helplines":
            return Part(kind=kind)
        case "advice" | "call" | "figure":
            row = rows[kind].get(int(value or 0))
            return CHOSEN[kind](row) if row else None
    return Part(kind=kind, lines=(str(value),))


def link_to_advice(page: AdvicePage) -> Part:
    return Part(kind="advice", lines=(page.title_for(Band.ADULT),), path=f"/h/{page.number}/d/")


def link_to_call(call: CallToAction) -> Part:
    return Part(kind="call", lines=(call.title,), path=f"/act/{call.slug}/")


def told(row: Figure) -> Part:
    return Part(kind="figure", lines=row.lines, source=row.source)


CHOSEN: Mapping[str, Callable[[Any], Part]] = {
    "advice": link_to_advice,
    "call": link_to_call,
    "figure": told,
}
