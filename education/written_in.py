"""Lines of a page in the language of its reader, or in the one they were written in."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import get_language

from languages.known import SOURCE
from languages.said import Line


def page_language() -> str:
    """Return the language of the page that is being drawn, as Wagtail calls it."""
    return get_language() or SOURCE


def said_in(text: str, *, language: str) -> str:
    """Return a text that marks itself on a page of another language."""
    return text if not text or language == page_language() else Line(text, language=language)


def all_said_in(texts: Iterable[str], *, language: str) -> tuple[str, ...]:
    return tuple(said_in(text, language=language) for text in texts)


def own_or_source(rows: Iterable[Any], *, language: str) -> Iterator[Any]:
    """Give each row once: in `language` where it is written in that, else in the source.

    `rows` are pages or snippets of both languages. Translations of one share a key.
    """
    found = {row.translation_key: row for row in rows if code_of(row) == SOURCE}
    own = {row.translation_key: row for row in rows if code_of(row) == language}
    yield from (found | own).values()


def code_of(row: Any) -> str:
    return str(row.locale.language_code)
