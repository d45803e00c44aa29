"""The list of help lines that ships with the code, read without a database."""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from education.models import DIALLABLE, SURE_ENOUGH, Confidence, Kind

HELPLINE_FILE = Path(__file__).parent / "data" / "helplines.json"

# A web address inside a sentence, such as "chat at childline.org.uk".
WEB_ADDRESS = re.compile(r"(?<![@\w.])((?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[\w/-]+)?)")

# One country of the file is a plain object of mixed values, hence Any.
Country = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class ListedLine:
    """One line of the file. The fields are those of the model of the same names."""

    file_key: str
    country_iso2: str
    country_name: str
    kind: Kind
    name: str
    number: str = ""
    sms: str = ""
    url: str = ""
    hours: str = ""
    is_free: bool | None = None
    languages: list[str] = field(default_factory=list)
    confidence: Confidence
    as_of_year: int | None = None
    sources: list[dict[str, Any]] = field(default_factory=list)
    notes: str = ""

    @property
    def may_be_shown(self) -> bool:
        """True when a child may see it: the rule of `shown_to_children`, without a database."""
        return self.confidence in SURE_ENOUGH and self.number != ""


@cache
def listed_lines(path: Path = HELPLINE_FILE) -> tuple[ListedLine, ...]:
    """Return every line of the file, in its order: emergency, helpline, hotline per country.

    Raises OSError or ValueError when the file is missing or is not what it should be.
    """
    countries: list[Country] = json.loads(path.read_text("utf-8"))["countries"]
    return tuple(line for country in countries for line in lines_of(country))


def lines_of(country: Country) -> list[ListedLine]:
    """Return the lines of one country, whether or not they may be shown."""
    lines = []
    if country["emergency_number"]:
        lines.append(emergency_of(country))
    if country["helpline_name"]:
        lines.append(helpline_of(country))
    if country["hotline_name"]:
        lines.append(hotline_of(country))
    return lines


def emergency_of(country: Country) -> ListedLine:
    return ListedLine(
        **shared_by_lines_of(country, kind=Kind.EMERGENCY),
        name="Emergency number",
        number=diallable(country["emergency_number"]),
        confidence=confidence_in(country, about="emergency_number"),
        notes=country["emergency_note"] or "",
    )


def helpline_of(country: Country) -> ListedLine:
    return ListedLine(
        **shared_by_lines_of(country, kind=Kind.HELPLINE),
        name=country["helpline_name"],
        number=diallable(country["phone"]),
        sms=sms_of(country),
        url=web_address_in(country["chat_or_web"]),
        hours=known(country, about="hours") or "",
        is_free=known(country, about="free_of_charge"),
        languages=country["languages"]["list"],
        confidence=confidence_in(country, about="phone"),
        notes=country["notes"] or "",
    )


def hotline_of(country: Country) -> ListedLine:
    return ListedLine(
        **shared_by_lines_of(country, kind=Kind.HOTLINE),
        name=country["hotline_name"],
        url=country["hotline_url"] or "",
        confidence=confidence_in(country, about="hotline_url"),
        notes=country["hotline_kind"] or "",
    )


def shared_by_lines_of(country: Country, *, kind: Kind) -> dict[str, Any]:
    return {
        "file_key": f"{country['iso2']}:{kind}",
        "country_iso2": country["iso2"],
        "country_name": country["country"],
        "kind": kind,
        "as_of_year": country["as_of_year"],
        "sources": country["sources"],
    }


def confidence_in(country: Country, *, about: str) -> Confidence:
    """Return how sure one field is: its own mark, such as "medium (2018)", else the country's."""
    mark = country["confidence_by_field"].get(about, country["confidence"])
    return Confidence(mark.split()[0])


def known(country: Country, *, about: str) -> Any:
    """Return a field, or None when the file itself doubts it: silence is better than a guess."""
    return country[about] if confidence_in(country, about=about) in SURE_ENOUGH else None


def diallable(number: str | None) -> str:
    """Return the number as people write it, or "" when a phone could not dial it as it stands."""
    return number if number and re.match(DIALLABLE, number) else ""


def sms_of(country: Country) -> str:
    """Return where to send a text, or "" where the file knows only that one can."""
    sms = known(country, about="sms") or ""
    return sms if re.match(r"[0-9]", sms) else ""


def web_address_in(text: str | None) -> str:
    """Return the first web address in a sentence as https, or "" where nobody has opened it."""
    found = WEB_ADDRESS.search(text or "")
    return f"https://{found[1]}" if found and "not read" not in (text or "") else ""
