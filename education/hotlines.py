"""Where a picture of a child on a page can be reported. Such a place sends no help."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from education.helpline_file import listed_lines
from education.models import SURE_ENOUGH, Helpline, Kind
from service.recent import Recent


@dataclass(frozen=True, kw_only=True)
class Hotline:
    """A place by its address. `country` is "" for the one that serves every country.

    `checked_on` is the day a person last looked, None where only the list's year is known.
    """

    name: str
    country: str
    url: str
    checked_on: date | None = None


# For a country without a sure one of its own. Source: `_about.global_fallbacks` of the shipped
# list, "IWF/ICMEC portal for any country without its own hotline".
EVERYWHERE = Hotline(name="Internet Watch Foundation", country="", url="https://report.iwf.org.uk/")


def hotline_in_rows(country: str) -> Hotline | None:
    """Return what the database knows of a country. Raises django.db.Error."""
    row = Helpline.objects.in_country(country).hotlines().first()
    if row is None:
        return None
    return hotline_of(row.name, country=row.country_name, url=row.url, checked_on=row.checked_on)


def hotline_in_file(country: str) -> Hotline | None:
    for line in listed_lines():
        is_sure = line.kind is Kind.HOTLINE and line.confidence in SURE_ENOUGH and line.url
        if is_sure and line.country_iso2 == country.upper():
            return hotline_of(line.name, country=line.country_name, url=line.url, checked_on=None)
    return None


def hotline_of(name: str, *, country: str, url: str, checked_on: date | None) -> Hotline:
    """Return a hotline by its short name.

    A row may name two places, or tell who runs one: the address is that of the first.
    """
    first = re.split(r"[;(]", name)[0].strip()
    return Hotline(name=first, country=country, url=url, checked_on=checked_on)


RECENT_HOTLINES = Recent(event="hotlines_not_readable", read=hotline_in_rows, spare=hotline_in_file)


def hotline_for(country: str, *, now: datetime) -> Hotline:
    """Return the hotline of a country (two letters or ""), else the one for every country.

    Never raises for a broken database.
    """
    own = RECENT_HOTLINES.of(country, now=now) if country else None
    return own or EVERYWHERE
