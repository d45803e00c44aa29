"""Whom a page to read is written for: five readers, each with a letter that tells nobody an age."""

from dataclasses import dataclass
from typing import Any

from education.bands import Band
from languages.said import pgettext_lazy

PROFESSIONAL = "professional"


@dataclass(frozen=True, kw_only=True)
class Reader:
    """`written_for` is the reader of a text, `style` the letters and targets of a page."""

    written_for: str
    style: str
    name: Any  # Any: a lazy text has no type of its own


# The letters are those in the addresses of the other pages to read (reports.views.reading).
READERS = {
    "a": Reader(written_for=Band.SMALL, style="a", name=pgettext_lazy("reader", "I am 6 to 9.")),
    "b": Reader(written_for=Band.MIDDLE, style="b", name=pgettext_lazy("reader", "I am 10 to 12.")),
    "c": Reader(written_for=Band.TEEN, style="c", name=pgettext_lazy("reader", "I am 13 to 17.")),
    "d": Reader(
        written_for=Band.ADULT, style="adult", name=pgettext_lazy("reader", "I am an adult.")
    ),
    "e": Reader(
        written_for=PROFESSIONAL,
        style="pro",
        name=pgettext_lazy("reader", "I work with children."),
    ),
}
# Words that a child of ten can read are a burden to nobody older.
USUAL_READER = "b"
WRITTEN_FOR = tuple(str(each.written_for) for each in READERS.values())
