"""The slowest that each clock may be: an operator may promise to be faster, never slower. Pure."""

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Final

from django.utils.translation import gettext_lazy as _

from service.wrong import WrongValueError

_MINUTE: Final = 60
_HOUR: Final = 60 * _MINUTE
_DAY: Final = 24 * _HOUR

# Level -> what is timed -> seconds from receiving a report (triage policy, section 3).
SLOWEST_SECONDS: Final[Mapping[str, Mapping[str, int]]] = {
    "P0": {
        "first_human_read": 10 * _MINUTE,
        "action_started": 15 * _MINUTE,
        "child_hears_back": 1 * _HOUR,
    },
    "P1": {
        "first_human_read": 1 * _HOUR,
        "action_started": 3 * _HOUR,
        "child_hears_back": 12 * _HOUR,
    },
    "P2": {
        "first_human_read": 1 * _DAY,
        "action_started": 3 * _DAY,
        "child_hears_back": 2 * _DAY,
    },
    "P3": {
        "first_human_read": 3 * _DAY,
        "action_started": 5 * _DAY,
        "child_hears_back": 5 * _DAY,
    },
}
LEVELS: Final = tuple(SLOWEST_SECONDS)
KINDS: Final = tuple(SLOWEST_SECONDS["P0"])

UNITS: Final = {"day": _DAY, "hour": _HOUR, "minute": _MINUTE}
SPAN = re.compile(r"(\d{1,6})\s*(minute|hour|day)s?", re.IGNORECASE)

Seconds = Mapping[tuple[str, str], int]


def read_seconds(text: str) -> int:
    """Return the seconds of "10 minutes", "3 hours" or "2 days". Raises WrongValueError."""
    found = SPAN.fullmatch(text.strip())
    if found is None or int(found[1]) == 0:
        raise WrongValueError(_("Write a time as 10 minutes, 3 hours or 2 days."))
    return int(found[1]) * UNITS[found[2].lower()]


def write_seconds(seconds: int) -> str:
    """Return whole minutes as they are typed, in the largest unit that divides them."""
    unit = next(name for name, size in UNITS.items() if seconds % size == 0)
    count = seconds // UNITS[unit]
    return f"{count} {unit}" if count == 1 else f"{count} {unit}s"


def slower_than_allowed(seconds: Seconds) -> Iterator[tuple[str, str]]:
    """Give each (level, kind) whose time is longer than the policy allows."""
    for (level, kind), found in seconds.items():
        if found > SLOWEST_SECONDS[level][kind]:
            yield level, kind


def slower_than_a_calmer_level(seconds: Seconds) -> Iterator[tuple[str, str]]:
    """Give each (level, kind) that a less urgent level would beat.

    A report whose level is raised gets the clocks of that level: they must come nearer.
    """
    for urgent, calmer in itertools.pairwise(LEVELS):
        for kind in KINDS:
            if seconds[urgent, kind] > seconds[calmer, kind]:
                yield urgent, kind
