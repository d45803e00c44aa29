"""One text to translate."""

from dataclasses import dataclass

SHARED = "shared"
CAREGIVER = "caregiver"
STAFF = "staff"
# From the youngest readers to the staff: the order of every list of audiences.
AUDIENCES = ("6-9", "10-12", "13-17", SHARED, CAREGIVER, "professional", STAFF)
CHILD_AUDIENCES = ("6-9", "10-12", "13-17", SHARED)


@dataclass(frozen=True)
class Key:
    """What gettext finds a text by. `plural` is the English plural, where there is one."""

    context: str | None
    text: str
    plural: str = ""


@dataclass(frozen=True)
class Text:
    """A text, who reads it, and the file it stands in, from the root of the project."""

    key: Key
    audience: str
    place: str
