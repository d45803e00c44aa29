"""Languages made from English by a rule. They show what is cut off, glued or not translated."""

import re
from collections.abc import Callable, Iterable

import polib

from languages.extraction.text import Text
from languages.known import LONG_PSEUDO, Language
from languages.po_files import merged

# What a text is filled in with, and its markup: left as they are.
KEPT = re.compile(r"(%\([a-z_]+\)[sd]|%%|\{[a-z_0-9]+\}|<[^>]*>|&[a-z]+;)")
ACCENTS = str.maketrans("aeiouyAEIOUYcnsz", "åéîöüýÅÉÎÖÜÝçñšž")
# German and Finnish texts of this length are as much longer (interface brief, section 3, row 22).
LONGER_BY = 0.4
FILLER = "·"
# Unicode's marks for "read this from the right": the letters stay legible for whoever tests.
FROM_THE_RIGHT, END = "\u202e", "\u202c"


def pseudo_catalogue(texts: Iterable[Text], *, language: Language) -> polib.POFile:
    """Return a whole catalogue in one of the pseudo languages."""
    catalogue = merged(polib.POFile(), texts, language=language)
    for entry in catalogue:
        if entry.msgid_plural:
            plural = (entry.msgid, entry.msgid_plural)
            entry.msgstr_plural = {n: pseudo(each, of=language) for n, each in enumerate(plural)}
        else:
            entry.msgstr = pseudo(entry.msgid, of=language)
    return catalogue


def pseudo(text: str, *, of: Language) -> str:
    """Return a text in a pseudo language. Placeholders and markup stay as they are."""
    if of is not LONG_PSEUDO:
        return _each_part(text, lambda part: f"{FROM_THE_RIGHT}{part}{END}")
    longer = _each_part(text, lambda part: part.translate(ACCENTS))
    return f"[{longer}{FILLER * round(len(text) * LONGER_BY)}]"


def _each_part(text: str, change: Callable[[str], str], /) -> str:
    parts = KEPT.split(text)
    return "".join(
        part if number % 2 or not part.strip() else change(part)
        for number, part in enumerate(parts)
    )
