"""What is wrong with the content as it is up today. Pure: rows in, findings out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from education.due import is_overdue
from education.models import Campaign, GuidePage, LessonPlan
from education.models.sureness import SURE_ENOUGH
from education.page_problems import problems_of

ADVICE, GUIDE, CHECK, CALL, FIGURE = "advice", "guide", "check", "call", "figure"
# Any below: rows of Wagtail, which ships no types, and of ours, told by their fields alone.
# What is up: kind -> the numbers or slugs by which a text names it.
Up = Mapping[str, set[Any]]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One fault: `where` names the row for an editor, `says` is a short sentence."""

    where: str
    says: str


def found_in_text(text: Any, *, up: Up, on: date) -> Iterator[Finding]:
    """Give every fault of one page or small text that is up."""
    where = f"{text._meta.verbose_name} “{text}” ({text.locale.language_code})"
    for says in [*source_faults(text), *review_faults(text, on=on), *word_faults(text)]:
        yield Finding(where=where, says=says)
    for kind, name in links_of(text):
        if name not in up[kind]:
            says = f"names {kind} “{name}”, which is not up"
            yield Finding(where=where, says=says)


def source_faults(text: Any) -> Iterator[str]:
    if not text.sources:
        yield "has no source"
    for block in text.sources:
        if not block.value.get("checked"):
            yield f"does not say when “{block.value['name']}” was looked at"


def review_faults(text: Any, *, on: date) -> Iterator[str]:
    if text.review_by is None:
        yield "has no day on which it is read again"
    elif is_overdue(text, today=on):
        yield f"was to be read again by {text.review_by.isoformat()}"


def word_faults(text: Any) -> Iterator[str]:
    for problem in problems_of(text.said(), language=str(text.locale.language_code)):
        yield f"{problem.reader}: {problem.says}"


def links_of(text: Any) -> Iterator[tuple[str, Any]]:
    """Give the kind and the number or slug of everything of ours that a text names."""
    if isinstance(text, Campaign):
        named = [(ADVICE, text.learn), (GUIDE, text.guide), (GUIDE, text.for_adults)]
        yield from (each for each in [*named, (CHECK, text.asks)] if each[1])
    if isinstance(text, LessonPlan) and text.asks:
        yield CHECK, text.asks
    if isinstance(text, GuidePage):
        for section in text.sections:
            yield from links_in(section.value["blocks"])


def links_in(blocks: Iterable[Any]) -> Iterator[tuple[str, Any]]:
    for block in blocks:
        row = block.value
        if block.block_type == ADVICE:
            yield ADVICE, row.specific.number if row else None
        if block.block_type in {CALL, FIGURE}:
            yield block.block_type, row.slug if row else None


def found_in_row(row: Any) -> Iterator[Finding]:
    """Give the faults of a help line or an app that children see."""
    if row.confidence not in SURE_ENOUGH:
        return
    where = f"{row._meta.verbose_name} “{row}”"
    if not row.sources:
        yield Finding(where=where, says="has no source")
    if row.as_of_year is None and row.checked_on is None:
        yield Finding(where=where, says="has no year and no day on which it was checked")
