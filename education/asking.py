"""The questions of a check as its reader sees them: kept in memory, the shipped ones as spare."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import get_language

from education.bands import Band, band_of
from education.blocks.quiz import KNOWS, TELLS
from education.models import Campaign, Check, LessonPlan
from education.page_files import PageFile, page_files
from education.shipped import question_value
from languages.known import SOURCE
from languages.said import Line
from service.recent import Recent

LESSON = "lesson"
# Of a question that asks whether one would tell: "Yes." and "I think so." stand first.
WOULD_TELL = frozenset({0, 1})
STYLES = {Band.SMALL: "a", Band.MIDDLE: "b", Band.TEEN: "c", Band.ADULT: "adult"}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One question. `wanted` are the places of the answers that one hopes for."""

    key: str
    kind: str
    question: str
    choices: tuple[str, ...]
    wanted: frozenset[int]
    why: str

    @property
    def right(self) -> list[str]:
        """The right answers; none where nothing is known, only felt."""
        if self.kind != KNOWS:
            return []
        return [text for place, text in enumerate(self.choices) if place in self.wanted]


@dataclass(frozen=True, kw_only=True)
class AskedCheck:
    """A check with the band of its page, and the sources that may count answers as theirs."""

    slug: str
    band: str
    questions: tuple[Asked, ...]
    sources: frozenset[str]

    @property
    def with_right_answer(self) -> list[Asked]:
        return [each for each in self.questions if each.right]


AskedChecks = Mapping[str, AskedCheck]


def checks_in_rows(language: str) -> AskedChecks:
    """Return the published checks by slug, each in this language or in English.

    Raises django.db.Error.
    """
    published = Check.objects.filter(live=True, locale__language_code__in={SOURCE, language})
    sources = sources_in_rows()
    rows = sorted(
        published.select_related("locale"), key=lambda row: row.locale.language_code == language
    )
    return {
        row.slug: AskedCheck(
            slug=row.slug,
            band=STYLES[band_of(row.audience)],
            questions=questions_of(row, is_foreign=row.locale.language_code != language),
            sources=sources.get(row.slug, frozenset()),
        )
        for row in rows
    }


def questions_of(row: Check, *, is_foreign: bool = False) -> tuple[Asked, ...]:
    """Return the questions of a row; of two with one key the first, for answers count by key."""
    asked: dict[str, Asked] = {}
    for block in row.questions:
        asked.setdefault(block.value["key"], question_of(block.value, is_foreign=is_foreign))
    return tuple(asked.values())


def checks_in_files(language: str) -> AskedChecks:
    """Return the shipped checks by slug, with no database."""
    return {file.slug: check_in_file(file, language=language) for file in page_files("checks")}


def check_in_file(file: PageFile, *, language: str) -> AskedCheck:
    named_by = [*page_files("campaigns"), *page_files("guides")]
    sources = {
        each.whole.get("slug", LESSON) for each in named_by if each.whole.get("check") == file.slug
    }
    questions = [question_value(each) for each in file.whole["questions"]]
    return AskedCheck(
        slug=file.slug,
        band=STYLES[band_of(file.whole["audience"])],
        questions=tuple(question_of(each, is_foreign=language != SOURCE) for each in questions),
        sources=frozenset(sources),
    )


def question_of(value: Mapping[str, Any], *, is_foreign: bool) -> Asked:
    """Return a question of a block or a file; its words are marked where they are foreign."""
    said = Line if is_foreign else str
    right = {place for place, choice in enumerate(value["choices"]) if choice["right"]}
    return Asked(
        key=value["key"],
        kind=value["kind"],
        question=said(value["question"]),
        choices=tuple(said(choice["text"]) for choice in value["choices"]),
        wanted=WOULD_TELL if value["kind"] == TELLS else frozenset(right),
        why=said(value["why"]) if value["why"] else "",
    )


def sources_in_rows() -> dict[str, frozenset[str]]:
    """Return slug of a check -> who asks it. Raises django.db.Error.

    A campaign that is over still asks weeks later.
    """
    campaigns = Campaign.objects.exclude(asks="").values_list("asks", "public_slug")
    lessons = LessonPlan.objects.exclude(asks="").values_list("asks", flat=True)
    found: dict[str, frozenset[str]] = {}
    for check, source in [*campaigns, *((check, LESSON) for check in lessons)]:
        found[check] = found.get(check, frozenset()) | {source}
    return found


RECENT_CHECKS = Recent(event="checks_not_readable", read=checks_in_rows, spare=checks_in_files)


def check_named(slug: str, *, now: datetime) -> AskedCheck | None:
    """Return a check in the language of the page; None where none of that name is published.

    Never raises for a broken database.
    """
    return RECENT_CHECKS.of(get_language() or SOURCE, now=now).get(slug)
