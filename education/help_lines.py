"""The numbers shown on every page: read rarely, never missing because the database is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from education.helpline_file import ListedLine, listed_lines
from education.models import Helpline
from service.recent import Recent


@dataclass(frozen=True, kw_only=True)
class HelpLine:
    """One number with its country. `is_free` is True only where the line is marked free.

    `tel` is for a tel: link, `sms_to` for an sms: link, `as_of` says when the number was last
    known to be right.
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
    sms_to: str = ""
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
            tel=dialled(line.number),
            is_free=line.is_free,
            hours=line.hours,
            url=line.url,
            sms=line.sms,
            # What follows the number says what to write: "686868 (text TALK)".
            sms_to=dialled(line.sms.partition("(")[0]),
            as_of=as_of(line),
        )
        for line in lines
    )


def dialled(number: str) -> str:
    return re.sub(r"[^+0-9]", "", number)


def as_of(line: Helpline | ListedLine) -> str:
    """Return the year of the newest check or source, for the reader of the number."""
    checked_on = getattr(line, "checked_on", None)
    return str(checked_on.year if checked_on else line.as_of_year or "")


RECENT_LINES = Recent(event="help_lines_not_readable", read=lines_in_rows, spare=lines_in_file)


def help_lines(country: str, *, now: datetime) -> list[HelpLine]:
    """Return the lines of a country (ISO 3166 two letters), emergency first; "" gives none.

    Never raises for a broken database: then the last known lines come back, else the shipped
    ones. Source of what may be shown: display rules of the shipped list.
    """
    return list(RECENT_LINES.of(country, now=now)) if country else []
