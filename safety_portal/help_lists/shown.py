"""Help numbers and their changes as the desk shows them: labels, before and after."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from education.line_fields import KEPT_BY_STAFF, SEEN_BY_CHILDREN, values_of
from education.models import Helpline, HelplineChange
from safety_portal.help_lists import words


@dataclass(frozen=True)
class Line:
    """One field: what it is, and what it would be; `after` is empty for a plain list."""

    label: Any  # Any: lazily translated texts
    before: Any
    after: Any = ""


@dataclass(frozen=True, kw_only=True)
class Shown:
    """One change; `row` is as stored, `whole` what a child would see when it counts."""

    row: HelplineChange
    title: Any
    # The country stands in it, so that nobody agrees to a number of another one.
    of: str
    lines: list[Line]
    whole: list[Line]


def shown(change: HelplineChange, *, line: Helpline | None) -> Shown:
    """Return a change as staff read it; `line` is the one it is about, if it is there."""
    now = values_of(line) if line is not None and change.is_waiting else change.before
    whole = {**now, **change.after}
    return Shown(
        row=change,
        title=words.TITLES[HelplineChange.What(change.what)],
        of=f"{whole['country_name']} ({whole['country_iso2']}): {whole['name']}",
        lines=[
            Line(
                words.LABELS[name],
                text_of(name, change.before.get(name)),
                text_of(name, change.after[name]),
            )
            for name in words.LABELS
            if name in change.after
        ],
        whole=lines_of(whole, names=(*SEEN_BY_CHILDREN, "checked_on")),
    )


def seen_by_children(line: Helpline) -> list[Line]:
    return lines_of(values_of(line), names=SEEN_BY_CHILDREN)


def kept_by_staff(line: Helpline) -> list[Line]:
    return lines_of(values_of(line), names=KEPT_BY_STAFF)


def lines_of(values: Mapping[str, Any], *, names: Iterable[str]) -> list[Line]:
    return [
        Line(words.LABELS[name], text_of(name, values[name])) for name in names if name in values
    ]


def text_of(name: str, value: Any) -> Any:
    """Return the value of a field as staff read it."""
    if name in words.CHOICES:
        return words.CHOICES[name].get(value, words.NOTHING)
    if isinstance(value, list):
        value = "; ".join(one_of(each) for each in value)
    return value or words.NOTHING


def one_of(each: Any) -> str:
    """Return a language, or a source with its title, address and year."""
    return ", ".join(map(str, each.values())) if isinstance(each, dict) else str(each)
