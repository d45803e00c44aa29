"""Guides as Wagtail keeps them."""

from collections.abc import Callable, Mapping
from typing import Any

from education.bands import Band
from education.figures.told import figure_of
from education.guides.shapes import Guide, Part, Section, ordered
from education.models import CallToAction, Figure, GuidePage
from education.models.pages.guides import KINDS
from education.published import days_of


def guides_in_rows(_key: str) -> tuple[Guide, ...]:
    """Return the live ones of all languages. Raises django.db.Error."""
    models = dict.fromkeys(KINDS.values())
    return ordered(guide_of(page) for model in models for page in live_pages(model))


def live_pages(model: Any) -> list[GuidePage]:
    return list(model.objects.live().filter(alias_of=None).select_related("locale"))


def guide_of(page: GuidePage) -> Guide:
    return Guide(
        **days_of(page),
        slug=page.slug,
        kind=kind_of(page),
        title=page.title,
        lead=page.lead,
        sections=tuple(section_of(block.value) for block in page.sections),
        asks=getattr(page, "asks", ""),
    )


def kind_of(page: GuidePage) -> str:
    """Return for whom a guide is; two checklists differ by their slug."""
    same = [kind for kind, model in KINDS.items() if isinstance(page, model)]
    return page.slug if page.slug in same else same[0]


def section_of(value: Any) -> Section:
    return Section(
        key=value["key"],
        heading=value["heading"],
        recommendation=value["recommendation"],
        parts=tuple(part for block in value["blocks"] if (part := part_of(block))),
    )


def part_of(block: Any) -> Part | None:
    """Return a block as it is shown; None for a link to what is not there any more."""
    kind, value = block.block_type, block.value
    match kind:
        case "points" | "steps":
            return Part(kind=kind, lines=tuple(map(str, value)))
        case "helplines":
            return Part(kind=kind)
        case "advice" | "call" | "figure":
            return CHOSEN[kind](value) if value and value.live else None
    return Part(kind=kind, lines=(str(value),))


def link_to_advice(page: Any) -> Part:
    advice = page.specific
    return Part(kind="advice", lines=(advice.title_for(Band.ADULT),), path=f"/h/{advice.number}/d/")


def link_to_call(call: CallToAction) -> Part:
    return Part(kind="call", lines=(call.title,), path=f"/act/{call.slug}/")


def told(row: Figure) -> Part:
    figure = figure_of(row)
    return Part(kind="figure", lines=figure.lines, source=figure.source)


# What an editor chose among rows, by the kind of its block.
CHOSEN: Mapping[str, Callable[[Any], Part]] = {
    "advice": link_to_advice,
    "call": link_to_call,
    "figure": told,
}
