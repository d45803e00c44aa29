"""Who a page speaks to: a letter in its address, for an age there would tell over a shoulder."""

from typing import Any, NamedTuple

from django.urls import register_converter, reverse

from languages.said import pgettext_lazy

USUAL_READER = "b"
READER_NAMES: dict[str, Any] = {  # Any: a lazy text has no type of its own
    "a": pgettext_lazy("reader", "I am 6 to 9."),
    "b": pgettext_lazy("reader", "I am 10 to 12."),
    "c": pgettext_lazy("reader", "I am 13 to 17."),
    "d": pgettext_lazy("reader", "I am an adult."),
    "e": pgettext_lazy("reader", "I work with children."),
}


class ReaderConverter:
    """`<reader:reader>` in an address."""

    regex = f"[{''.join(READER_NAMES)}]"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class ForReader(NamedTuple):
    """The same page in the words of somebody else."""

    letter: str
    name: Any
    url: str


def same_page_for(address: str, *, letters: str = "abcde", **place: Any) -> list[ForReader]:
    """Return a page for each reader: `address` is its name, `place` what else stands in it."""
    return [
        ForReader(
            letter, READER_NAMES[letter], reverse(address, kwargs={**place, "reader": letter})
        )
        for letter in letters
    ]


register_converter(ReaderConverter, "reader")
