"""Choices for model fields from the words of `vocabulary`."""

from enum import StrEnum


def choices_of(words: type[StrEnum]) -> list[tuple[str, str]]:
    """Return the (value, label) pairs of a vocabulary; the label is for staff screens."""
    return [(word.value, word.value.replace("_", " ")) for word in words]
