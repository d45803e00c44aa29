"""Advice by feeling or event, as the public reads it: from memory, not from the database alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, Self

from education.bands import Band
from education.media.shown import ClipShown, clip_shown
from education.models import AdvicePage
from education.page_files import PageFile, page_files
from education.published import Mark, Published, days_of, up_now
from service.recent import Recent

ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Advice(Published):
    """What one page says to one reader in one language; its `slug` is its number."""

    number: int
    band: Band
    harms: tuple[str, ...]
    title: str
    icon: str = ""
    remember: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    names_help: bool = False
    clip: ClipShown | None = None

    def marked(self, mark: Mark) -> Self:
        return replace(
            self,
            title=mark(self.title),
            remember=tuple(map(mark, self.remember)),
            steps=tuple(map(mark, self.steps)),
            paragraphs=tuple(map(mark, self.paragraphs)),
        )


def advice_in_rows(_key: str) -> tuple[Advice, ...]:
    """Return the live ones of all languages by number. Raises django.db.Error."""
    pages = AdvicePage.objects.live().filter(alias_of=None).select_related("locale")
    return tuple(each for page in pages.order_by("number") for each in advice_of(page))


def advice_of(page: AdvicePage) -> Iterator[Advice]:
    """Give what a page says to each reader; nothing where it has no title for one."""
    days = days_of(page)
    for band in Band:
        if title := page.title_for(band):
            yield Advice(
                **days | {"text_key": f"{days['text_key']} {band}"},
                slug=str(page.number),
                number=page.number,
                band=band,
                harms=tuple(page.harms),
                title=title,
                **blocks_of(page.words_for(band)),
            )


def blocks_of(words: Any) -> dict[str, Any]:
    """Return the blocks of a stream by the name of their field."""
    found: dict[str, Any] = {}
    for block in words:
        match block.block_type:
            case "icon":
                found["icon"] = str(block.value)
            case "remember" | "steps" as name:
                found[name] = tuple(map(str, block.value))
            case "paragraph":
                found["paragraphs"] = (*found.get("paragraphs", ()), str(block.value))
            case "helplines":
                found["names_help"] = True
            case "clip" if block.value:
                found["clip"] = clip_shown(block.value)
    return found


@cache
def advice_in_files(_key: str) -> tuple[Advice, ...]:
    """Return the shipped pages, with no database: in English, as they were written."""
    found = (each for file in page_files("advice") for each in advice_of_file(file))
    return tuple(sorted(found, key=lambda each: each.number))


def advice_of_file(file: PageFile) -> Iterator[Advice]:
    for band in Band:
        said = file.whole["bands"][band.value]
        yield Advice(
            text_key=f"{file.key} {band}",
            changed_at=file.looked_at,
            slug=str(file.whole["number"]),
            number=file.whole["number"],
            band=band,
            harms=tuple(file.whole["harms"]),
            title=said["title"],
            icon=said["icon"],
            remember=tuple(said["remember"]),
            steps=tuple(said["steps"]),
            names_help=True,
        )


RECENT_ADVICE = Recent(event="advice_not_readable", read=advice_in_rows, spare=advice_in_files)


def advice(number: int, band: Band, *, now: datetime) -> Advice | None:
    """Return one page in the language of the reader, or None where there is none for the band."""
    return next((each for each in all_advice(band, now=now) if each.number == number), None)


def all_advice(band: Band, *, now: datetime) -> list[Advice]:
    """Return the pages for a band by their numbers."""
    every = RECENT_ADVICE.of(ALL, now=now)
    return up_now((each for each in every if each.band is band), now=now)


def advice_for(harms: Iterable[str], band: Band, *, now: datetime) -> list[Advice]:
    """Return the pages for a band that are about any of these harms, those of the first ahead."""
    pages = all_advice(band, now=now)
    wanted = list(dict.fromkeys(harms))
    found = [page for harm in wanted for page in pages if harm in page.harms]
    return list({page.number: page for page in found}.values())
