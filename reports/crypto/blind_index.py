"""Identifiers of a suspected person: found in text, brought to one form, indexed by a key.

Equal rows are visible to whoever holds the database; without the key nobody learns of what.
"""

import hmac
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

NORM_VERSION: Final = 1
INDEX_BYTES: Final = 16
MOST_FOUND: Final = 50
SHORTEST_PHONE, LONGEST_PHONE = 7, 15
MOST_PASSES: Final = 8

# Each repeats one bounded class, so that no text takes more than linear time.
URL = re.compile(r"(?<!\w)(?:https?://|www\.)[^\s<>\"']{3,300}", re.IGNORECASE)
EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
HANDLE = re.compile(r"(?<![\w@.])@[\w.]{2,40}")
PHONE = re.compile(r"(?<![\w])\+?\d[\d ()./-]{5,22}\d(?!\w)")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,20}://", re.IGNORECASE)
WWW = re.compile(r"^(?:www\.)+")
AROUND_HANDLE = re.compile(r"^[@\s]+|[.\s]+$")
LAST_SLASHES = re.compile(r"[/\s]+$")
TRACKING = ("utm_", "fbclid", "gclid", "igsh")


@dataclass(frozen=True)
class Found:
    """An identifier as it was typed. Kinds: handle, url, phone, email."""

    kind: str
    value: str


def find_identifiers(text: str) -> tuple[Found, ...]:
    """Return what looks like an identifier, in order of kind, at most 50."""
    found: list[Found] = []
    for each in _all_in(text):
        if len(found) == MOST_FOUND:
            break
        # A sign alone, as in "@...", would link reports that share nothing.
        if each not in found and normalise(each.kind, each.value):
            found.append(each)
    return tuple(found)


def normalise(kind: str, value: str) -> str:
    """Return the one form of an identifier. Raises KeyError for an unknown kind."""
    form, before, normal = _NORMAL_FORM[kind], "", value
    for _ in range(MOST_PASSES):
        if normal == before:
            break
        # What one pass takes away may uncover something for the next, as in "www.www.".
        before, normal = normal, form(unicodedata.normalize("NFKC", normal).strip())
    return normal


def exact_index(kind: str, value: str, *, index_key: bytes) -> bytes:
    """Return the 16-byte keyed index: equal for two spellings of one identifier."""
    key = HKDFExpand(algorithm=SHA256(), length=32, info=f"blind|{kind}|v1".encode()).derive(
        index_key
    )
    return hmac.digest(key, normalise(kind, value).encode(), "sha256")[:INDEX_BYTES]


def _all_in(text: str) -> Iterator[Found]:
    rest = text
    for kind, pattern in (("url", URL), ("email", EMAIL), ("handle", HANDLE), ("phone", PHONE)):
        for match in pattern.finditer(rest):
            value = match.group().rstrip(".,;:!?)")
            if kind != "phone" or SHORTEST_PHONE <= len(_digits(value)) <= LONGEST_PHONE:
                yield Found(kind, value)
        # What is part of a link or an address is not a handle or a number as well.
        rest = pattern.sub(" ", rest) if kind in {"url", "email"} else rest


def _digits(value: str) -> str:
    return "".join(str(unicodedata.decimal(each)) for each in value if each.isdecimal())


def _handle(value: str) -> str:
    return AROUND_HANDLE.sub("", value.casefold())


def _email(value: str) -> str:
    return value.casefold()


def _phone(value: str) -> str:
    return ("+" if value.startswith("+") else "") + _digits(value)


def _url(value: str) -> str:
    try:
        parts = urlsplit(value if SCHEME.match(value) else f"https://{value}")
    except ValueError:
        # Half an address in brackets is no link, and must not stop a report from being sorted.
        return value.casefold()
    host = WWW.sub("", (parts.hostname or "").casefold())
    host = f"[{host}]" if ":" in host else host
    asked = (each.strip() for each in parts.query.split("&"))
    kept = sorted(each for each in asked if each and not each.startswith(TRACKING))
    query = f"?{'&'.join(kept)}" if kept else ""
    return f"{host}{LAST_SLASHES.sub('', parts.path)}{query}"


_NORMAL_FORM: Final[dict[str, Callable[[str], str]]] = {
    "handle": _handle,
    "game_id": _handle,
    "email": _email,
    "phone": _phone,
    "url": _url,
}
