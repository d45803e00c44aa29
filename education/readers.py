"""Whom a page to read is written for: five readers, each with a letter that tells nobody an age."""

from dataclasses import dataclass
from typing import Any

from education.bands import Band
from education.wording import PROFESSIONAL
from service.readers import READER_NAMES


@dataclass(frozen=True, kw_only=True)
class Reader:
    """`written_for` is the reader of a text, `style` the letters and targets of a page."""

    written_for: str
    style: str
    name: Any  # Any: a lazy text has no type of its own


WORDS_OF = {
    "a": (Band.SMALL.value, "a"),
    "b": (Band.MIDDLE.value, "b"),
    "c": (Band.TEEN.value, "c"),
    "d": (Band.ADULT.value, "adult"),
    "e": (PROFESSIONAL, "pro"),
}
READERS = {
    letter: Reader(written_for=reader, style=style, name=READER_NAMES[letter])
    for letter, (reader, style) in WORDS_OF.items()
}
WRITTEN_FOR = tuple(str(each.written_for) for each in READERS.values())
