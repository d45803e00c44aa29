"""Guides as Wagtail keeps them."""

from typing import Any

from education.bands import Band
from education.guides.shapes import Guide, Part, Section, ordered
from education.models import CallToAction, GuidePage
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
        case "advice":
            return link_to_advice(value.specific) if value and value.live else None
        case "call":
            return link_to_call(value) if value and value.live else None
    return Part(kind=kind, lines=(str(value),))


def link_to_advice(page: Any) -> Part:
    label = page.title_for(Band.ADULT)
    return Part(kind="advice", lines=(label,), path=f"/h/{page.number}/d/")


def link_to_call(call: CallToAction) -> Part:
    return Part(kind="call", lines=(call.title,), path=f"/act/{call.slug}/")
