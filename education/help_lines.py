"""The numbers shown on every page: read rarely, never missing because the database is."""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import Error

from education.helpline_file import ListedLine, listed_lines
from education.models import Helpline

logger = logging.getLogger(__name__)

# One question a minute to the database, so that a question page costs none for its numbers.
FRESH_FOR = timedelta(seconds=60)
# A dead database makes each try wait seconds: pages must not queue behind it one by one.
RETRY_AFTER = timedelta(seconds=5)


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """One number with its country. `is_free` is True only where the line is marked free.

    `tel` is for a tel: link, `as_of` says when the number was last known to be right.
    """

    kind: str
    name: str
    country: str
    number: str
    tel: str
    is_free: bool | None
    hours: str
    url: str
    sms: str = ""
    as_of: str = ""


@dataclass(frozen=True, kw_only=True)
class DirectoryLink:
    """A page that lists help lines of many countries."""

    name: str
    url: str


# For a country without a sure number. Source: `_about.global_fallbacks` of the shipped list;
# its other entries are about pictures and pages and send no help, so they are not named here.
HELP_DIRECTORY = (
    DirectoryLink(
        name="Child Helpline International", url="https://childhelplineinternational.org/"
    ),
)


@dataclass(frozen=True, kw_only=True)
class Remembered:
    """What was last read for a country, and how long that may be used."""

    lines: tuple[HelpLine, ...]
    read_at: datetime
    good_for: timedelta


class RecentLines:
    """The last lines of each country, in the memory of this process.

    Threads may share it: an entry is only ever replaced whole.
    """

    def __init__(self) -> None:
        self._by_country: dict[str, Remembered] = {}

    def of(self, country: str) -> Remembered | None:
        return self._by_country.get(country)

    def keep(self, country: str, *, remembered: Remembered) -> None:
        self._by_country[country] = remembered

    def forget(self) -> None:
        self._by_country.clear()


RECENT_LINES = RecentLines()


def help_lines(country: str, *, now: datetime) -> list[HelpLine]:
    """Return the lines of a country (ISO 3166 two letters), emergency first; "" gives none.

    Never raises for a broken database: then the last known lines come back, else the shipped
    ones. Source of what may be shown: display rules of the shipped list.
    """
    if not country:
        return []
    recent = RECENT_LINES.of(country)
    if recent is None or not is_fresh(recent, now=now):
        recent = read_again(country, recent=recent, now=now)
        RECENT_LINES.keep(country, remembered=recent)
    return list(recent.lines)


def is_fresh(remembered: Remembered, *, now: datetime) -> bool:
    """Return whether what was read may still be used; a clock set back counts as stale."""
    return timedelta(0) <= now - remembered.read_at < remembered.good_for


def read_again(country: str, *, recent: Remembered | None, now: datetime) -> Remembered:
    try:
        return Remembered(lines=lines_in_rows(country), read_at=now, good_for=FRESH_FOR)
    except Error:
        logger.warning("help_lines_not_readable")
    lines = recent.lines if recent else lines_in_file(country)
    return Remembered(lines=lines, read_at=now, good_for=RETRY_AFTER)


def lines_in_rows(country: str) -> tuple[HelpLine, ...]:
    """Return what the database may show of a country. Raises django.db.Error."""
    return as_shown(Helpline.objects.shown_to_children().in_country(country))


def lines_in_file(country: str) -> tuple[HelpLine, ...]:
    """Return what the shipped list may show of a country, with no database."""
    wanted = country.upper()
    return as_shown(
        line for line in listed_lines() if line.may_be_shown and line.country_iso2 == wanted
    )


def as_shown(lines: Iterable[Helpline | ListedLine]) -> tuple[HelpLine, ...]:
    return tuple(
        HelpLine(
            kind=line.kind,
            name=line.name,
            country=line.country_name,
            number=line.number,
            tel=re.sub(r"[^+0-9]", "", line.number),
            is_free=line.is_free,
            hours=line.hours,
            url=line.url,
            sms=line.sms,
            as_of=as_of(line),
        )
        for line in lines
    )


def as_of(line: Helpline | ListedLine) -> str:
    """Return the year of the newest check or source, for the reader of the number."""
    checked_on = getattr(line, "checked_on", None)
    return str(checked_on.year if checked_on else line.as_of_year or "")
