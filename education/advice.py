"""Advice by feeling or event, as the public reads it: from memory, not from the database alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any

from education.bands import Band
from education.media.shown import ClipShown, clip_shown
from education.models import AdvicePage
from education.page_files import PageFile, page_files
from education.written_in import (
    all_said_in,
    code_of,
    own_or_source,
    page_language,
    said_in,
)
from languages.known import SOURCE
from service.recent import Recent


@dataclass(frozen=True, kw_only=True)
class Advice:
    """What one page says to one reader. `language` is the one it is written in."""

    number: int
    band: Band
    harms: tuple[str, ...]
    language: str
    title: str
    icon: str = ""
    remember: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    names_help: bool = False
    clip: ClipShown | None = None

    def said(self) -> "Advice":
        """Return it with every line marked that is not in the language of the page."""
        language = self.language
        return replace(
            self,
            title=said_in(self.title, language=language),
            remember=all_said_in(self.remember, language=language),
            steps=all_said_in(self.steps, language=language),
            paragraphs=all_said_in(self.paragraphs, language=language),
        )


# (number, band) -> what it says.
Shown = Mapping[tuple[int, Band], Advice]


def advice_in_rows(language: str) -> Shown:
    """Return what is up in a language, in English where it has no words yet. Raises db.Error."""
    pages = AdvicePage.objects.live().filter(
        locale__language_code__in={language, SOURCE}, alias_of=None
    )
    found = own_or_source(list(pages.select_related("locale")), language=language)
    return keyed(each for page in found for each in advice_of(page))


def advice_of(page: AdvicePage) -> Iterator[Advice]:
    for band in Band:
        if title := page.title_for(band):
            yield Advice(
                number=page.number,
                band=band,
                harms=tuple(page.harms),
                language=code_of(page),
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
def advice_in_files(_language: str) -> Shown:
    """Return the shipped pages, with no database: in English, as they were written."""
    return keyed(each for file in page_files("advice") for each in advice_of_file(file))


def advice_of_file(file: PageFile) -> Iterator[Advice]:
    for band in Band:
        said = file.whole["bands"][band.value]
        yield Advice(
            number=file.whole["number"],
            band=band,
            harms=tuple(file.whole["harms"]),
            language=SOURCE,
            title=said["title"],
            icon=said["icon"],
            remember=tuple(said["remember"]),
            steps=tuple(said["steps"]),
            names_help=True,
        )


def keyed(pages: Iterable[Advice]) -> Shown:
    ordered = sorted(pages, key=lambda page: page.number)
    return {(page.number, page.band): page for page in ordered}


RECENT_ADVICE = Recent(event="advice_not_readable", read=advice_in_rows, spare=advice_in_files)


def advice(number: int, band: Band, *, now: datetime) -> Advice | None:
    """Return one page in the language of the reader, or None where there is none for the band."""
    found = RECENT_ADVICE.of(page_language(), now=now).get((number, band))
    return found.said() if found else None


def all_advice(band: Band, *, now: datetime) -> list[Advice]:
    """Return the pages for a band by their numbers."""
    pages = RECENT_ADVICE.of(page_language(), now=now).values()
    return [page.said() for page in pages if page.band is band]


def advice_for(harms: Iterable[str], band: Band, *, now: datetime) -> list[Advice]:
    """Return the pages for a band that are about any of these harms, those of the first ahead."""
    pages = all_advice(band, now=now)
    wanted = list(dict.fromkeys(harms))
    found = [page for harm in wanted for page in pages if harm in page.harms]
    return list({page.number: page for page in found}.values())
