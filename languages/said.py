"""A text that knows when it is not in the language of its page."""

from collections.abc import Mapping
from typing import Any, Self

from django.utils.functional import lazy
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from languages.catalogues import translated
from languages.known import SOURCE, direction_of


class Line(str):
    """A text in another language than its page's: every template marks it as such by itself.

    Filling it in keeps the language. A text in the page's own language is a plain str, so that
    nothing is paid for it.
    """

    __slots__ = ("language",)
    language: str

    def __new__(cls, text: str = "", /, *, language: str = SOURCE) -> Self:
        line = super().__new__(cls, text)
        line.language = language
        return line

    def __str__(self) -> str:
        return self

    def __html__(self) -> SafeString:
        """Return what Django's templates print instead of the escaped text."""
        return marked(escape(str.__str__(self)), language=self.language)

    # Any: Django and Python fill in whatever they are given.
    def __mod__(self, values: Any) -> "Line":
        return Line(super().__mod__(values), language=self.language)

    def format_map(self, values: Mapping[str, Any]) -> "Line":  # type: ignore[override]
        return Line(super().format_map(values), language=self.language)


def marked(html: str, *, language: str) -> SafeString:
    """Return HTML with its language and direction around it. The HTML must be escaped already."""
    opening = f'<span lang="{language}" dir="{direction_of(language)}">'
    return SafeString(f"{opening}{html}</span>")


def pgettext(context: str, text: str, /) -> str:
    """Return a text in the active language, else the English one as a Line."""
    found = translated(context, text)
    return Line(text) if found is None else found


pgettext_lazy = lazy(pgettext, str)


def in_english(text: str, /) -> str:
    """Return a text that exists in English only: a Line on a page of any other language."""
    return text if (get_language() or SOURCE) == SOURCE or not text else Line(text)


def joined(*parts: str) -> str:
    """Return sentences as one line. It is foreign when its first part is."""
    whole = " ".join(parts)
    first = parts[0] if parts else ""
    return Line(whole, language=first.language) if isinstance(first, Line) else whole
