"""Settings and their changes as the desk shows them: labels, before and after."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reports.admin.operator import words
from service.fields import FIELDS, Section
from service.models import SettingsChange


@dataclass(frozen=True)
class Line:
    """One setting: what it is now, and what it would be; `after` is empty for a plain list."""

    label: Any  # Any: lazily translated texts
    before: Any
    after: Any = ""


@dataclass(frozen=True)
class Shown:
    """One change with its lines; `row` is as stored."""

    row: SettingsChange
    lines: list[Line]


def sections_of(texts: Mapping[str, str]) -> Iterator[tuple[Any, list[Line]]]:
    """Give each section's title with its settings in force."""
    for section in Section:
        lines = [
            Line(words.LABELS[name], text_of(name, texts[name]))
            for name, field in FIELDS.items()
            if field.section is section
        ]
        yield words.SECTIONS[section], lines


def shown(change: SettingsChange) -> Shown:
    return Shown(
        row=change,
        lines=[
            Line(words.LABELS.get(name, name), text_of(name, before), text_of(name, after))
            for name, before, after in _texts(change)
        ],
    )


def _texts(change: SettingsChange) -> Iterator[tuple[str, str, str]]:
    for name, after in change.after.items():
        yield name, change.before.get(name, ""), after


def text_of(name: str, text: str) -> Any:  # Any: a lazily translated text
    """Return the text of a setting as staff read it."""
    if name in FIELDS and FIELDS[name].choices:
        return words.CHOICES.get(text, text)
    return text or words.NOTHING
