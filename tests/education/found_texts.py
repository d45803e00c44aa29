"""Pages to find, the dullest that can be."""

from typing import Any

from education.actions.index_text import TextToFind, index_text
from education.models import FoundKind
from education.search import Found, search


def page(**wanted: Any) -> TextToFind:
    dullest = {
        "kind": FoundKind.GUIDE,
        "address": "/g/friend/",
        "reader": "10-12",
        "language": "en",
        "title": "A friend online",
        "lead": "Some people are not who they say.",
        "text": "You can stop at any time.",
    }
    return TextToFind(**(dullest | wanted))


def add(**wanted: Any) -> TextToFind:
    made = page(**wanted)
    index_text(rows=[made])
    return made


def found_by(words: str, *, reader: str = "10-12", language: str = "en") -> list[Found]:
    return search(words, reader=reader, language=language)


def addresses(words: str, *, reader: str = "10-12", language: str = "en") -> list[str]:
    return [each.address for each in found_by(words, reader=reader, language=language)]
