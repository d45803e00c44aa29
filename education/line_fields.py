"""The fields of a help number: which of them a child depends on, and how they are kept."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from education.models import SURE_ENOUGH, Helpline

# What a child reads, dials or opens, and what decides which child sees it. Two people.
SEEN_BY_CHILDREN: Final = (
    "country_iso2", "country_name", "kind", "name", "number", "sms", "url", "hours", "is_free",
    "confidence",
)  # fmt: skip
# What staff keep about the line. One person.
KEPT_BY_STAFF: Final = ("checked_on", "as_of_year", "languages", "sources", "notes")
FIELDS: Final = (*SEEN_BY_CHILDREN, *KEPT_BY_STAFF)
# A line that was checked was checked with these: another one was not.
CALLED: Final = ("country_iso2", "kind", "number", "sms", "url")

# Field -> its value as JSON holds it.
Values = Mapping[str, Any]


def values_of(line: Helpline) -> dict[str, Any]:
    """Return every field of a line, as JSON can hold it."""
    return {name: kept(getattr(line, name)) for name in FIELDS}


def kept(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def line_of(values: Values, *, line: Helpline) -> Helpline:
    """Put the values into `line`, not saved. Raises django's ValidationError.

    Only these are looked at: what is wrong elsewhere in a line must not keep it from being hidden.
    """
    for field in Helpline._meta.fields:
        if field.name in values:
            setattr(line, field.name, field.to_python(values[field.name]))
    line.full_clean(exclude={field.name for field in Helpline._meta.fields} - set(values))
    return line


def is_hidden(values: Values) -> bool:
    return values["confidence"] not in SURE_ENOUGH


def two_people_of(after: Values) -> dict[str, Any]:
    """Return what of a change waits for a second person.

    The day of a call goes with the number that was called, and never before it.
    """
    waits = {name: value for name, value in after.items() if name in SEEN_BY_CHILDREN}
    if "confidence" in waits and is_hidden(waits):
        del waits["confidence"]
    if "checked_on" in after and any_of(CALLED, waits):
        waits["checked_on"] = after["checked_on"]
    return waits


def any_of(names: Iterable[str], values: Values) -> bool:
    return any(name in values for name in names)


def seen_by_proposer(before: Values, *, after: Values) -> dict[str, Any]:
    """Return what must still be so when a second person agrees.

    Whether it is shown only counts where that would change: somebody may hide it meanwhile.
    """
    return {
        name: value
        for name, value in before.items()
        if name in after or (name in SEEN_BY_CHILDREN and name != "confidence")
    }
