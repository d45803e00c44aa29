"""How the text of one setting is read. Each raises WrongValueError with what to type instead."""

import re
from collections.abc import Callable, Iterable
from typing import Final
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from readability.gates import GATES, NEVER, TELLTALE
from readability.measure import measure
from service.wrong import WrongValueError

LONGEST_LINE: Final = 120
LONGEST_TEXT: Final = 400
LONGEST_URL: Final = 500
# The first is the site's own and costs no byte; each other is a small file under static/css/.
COLOURS: Final = ("leaf", "lake", "plum")
TWO_LETTERS = re.compile(r"[A-Z]{2}")
NUMBER = re.compile(r"[+0-9][0-9 ()/.-]{1,30}")
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
# Each of these shows the next reader of the phone what was looked for, or asks for more of it.
BUSY_NAMES = re.compile(r"(?:^|\.)(?:google|bing|duckduckgo|yahoo|yandex|baidu|ecosia|youtube"
                        r"|tiktok|vimeo|twitch)\.")  # fmt: skip


def line(text: str) -> str:
    """Return one line of at most 120 characters, without spaces around it."""
    found = " ".join(text.split())
    if len(found) > LONGEST_LINE:
        raise WrongValueError(_("Shorten it to 120 characters."))
    return found


def site_name(text: str) -> str:
    """Return the name that stands in titles and histories: it must not tell over a shoulder."""
    found = line(text)
    if not found:
        raise WrongValueError(_("The site needs a name."))
    if TELLTALE.search(found):
        raise WrongValueError(_("Take a name that tells nobody what the site is for."))
    return found


def number(text: str) -> str:
    """Return a phone number as it is shown; "" for none."""
    found = " ".join(text.split())
    if found and not NUMBER.fullmatch(found):
        raise WrongValueError(_("Write a phone number with digits, as +254 20 1234567."))
    return found


def neutral_url(text: str) -> str:
    """Return the https address that "Leave fast" opens."""
    found = text.strip()
    try:
        parts = urlsplit(found)
        host = parts.hostname or ""
        clean = parts.scheme == "https" and not parts.username and parts.port in {None, 443}
    except ValueError:
        host, clean = "", False
    too_long = len(found) > LONGEST_URL or re.search(r"[\s\"'<>\\]", found)
    if not clean or too_long or not HOST.fullmatch(host):
        raise WrongValueError(_("Write a whole address that begins with https://"))
    if BUSY_NAMES.search(f".{host}"):
        raise WrongValueError(
            _("No search engine and no videos: they remember what was looked at before.")
        )
    return found


def country(text: str) -> str:
    """Return two capital letters (ISO 3166), or "" where no country is set."""
    found = text.strip().upper()
    if found and not TWO_LETTERS.fullmatch(found):
        raise WrongValueError(_("Write a country by its two letters, as KE."))
    return found


def countries(text: str) -> tuple[str, ...]:
    """Return the countries in the order in which they were named, each once."""
    found = (country(part) for part in re.split(r"[,\s]+", text))
    return tuple(dict.fromkeys(each for each in found if each))


def write_countries(found: Iterable[str]) -> str:
    return ", ".join(found)


def yes_or_no(text: str) -> bool:
    return one_of(("yes", "no"))(text) == "yes"


def write_yes_or_no(value: object) -> str:
    return "yes" if value else "no"


def one_of(choices: Iterable[str]) -> Callable[[str], str]:
    allowed = tuple(choices)

    def read(text: str) -> str:
        if text not in allowed:
            raise WrongValueError(_("Choose one of the list."))
        return text

    return read


def for_young_people(text: str) -> str:
    """Return a short text that a reader of 13 to 17 can take (interface brief 2.3), or ""."""
    found = " ".join(text.split())
    if len(found) > LONGEST_TEXT:
        raise WrongValueError(_("Shorten it to 400 characters."))
    if NEVER.search(found) or "{" in found:
        raise WrongValueError(_("This holds words that are never said to a child: say it kindly."))
    most = GATES["13-17"].longest
    if found and measure([found]).longest > most:
        raise WrongValueError(_("Use shorter sentences: at most %(most)d words.") % {"most": most})
    return found
