"""Every setting of the service: its name, how its text is read, and who may change it.

A value is kept as the text that a person would type, so that a proposal shows what was and what
would be, and an old row stays readable by newer code.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from service import reading
from service.clock_limits import KINDS, LEVELS, read_seconds, write_seconds
from service.opening import read_day, read_days, read_spans, write_days, write_spans

WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip


class Section(StrEnum):
    """Where a field stands on the desk."""

    LOOK = "look"
    REAL = "real"
    LEAVE = "leave"
    PLACE = "place"
    HOURS = "hours"
    CLOCKS = "clocks"
    LAW = "law"
    # Changed by buttons of its own.
    INTAKE = "intake"


class Intake(StrEnum):
    """Whether new reports are taken."""

    OPEN = "open"
    PAUSED = "paused"


class Duty(StrEnum):
    """Whether the law here says that harm to a child must be passed on, and who signed that."""

    UNSIGNED = "unsigned"
    NO = "no"
    YES = "yes"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One setting. `read` makes a value of its text or raises WrongValueError; `write` goes back.

    `choices` are the only texts allowed, where there are such.
    """

    section: Section
    read: Callable[[str], Any]  # Any: each field has a type of its own
    write: Callable[[Any], str] = str
    choices: tuple[str, ...] = ()
    two_people: bool = True
    long: bool = False

    def clean(self, text: str) -> str:
        """Return the text as it is kept. Raises WrongValueError."""
        return self.write(self.read(text))


def clock_name(level: str, kind: str) -> str:
    return f"{level.lower()}_{kind}"


def hours_name(weekday: str) -> str:
    return f"hours_{weekday}"


def chosen(section: Section, among: type[StrEnum]) -> Field:
    choices = tuple(each.value for each in among)
    return Field(section=section, read=reading.one_of(choices), choices=choices)


def yes_or_no(section: Section) -> Field:
    return Field(
        section=section,
        read=reading.yes_or_no,
        write=reading.write_yes_or_no,
        choices=("yes", "no"),
    )


def read_maybe_day(text: str) -> date | None:
    return read_day(text) if text.strip() else None


def write_maybe_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def day(section: Section) -> Field:
    return Field(section=section, read=read_maybe_day, write=write_maybe_day)


_HOURS = {
    hours_name(weekday): Field(section=Section.HOURS, read=read_spans, write=write_spans)
    for weekday in WEEKDAYS
}
_CLOCKS = {
    clock_name(level, kind): Field(section=Section.CLOCKS, read=read_seconds, write=write_seconds)
    for level in LEVELS
    for kind in KINDS
}
FIELDS: Final[Mapping[str, Field]] = {
    "site_name": Field(section=Section.LOOK, read=reading.site_name, two_people=False),
    "operator_name": Field(section=Section.LOOK, read=reading.line, two_people=False),
    "colours": Field(
        section=Section.LOOK,
        read=reading.one_of(reading.COLOURS),
        choices=reading.COLOURS,
        two_people=False,
    ),
    "check_number": Field(section=Section.REAL, read=reading.number),
    "complaint_body": Field(section=Section.REAL, read=reading.line),
    "neutral_url": Field(section=Section.LEAVE, read=reading.neutral_url),
    "country": Field(section=Section.PLACE, read=reading.country),
    "countries": Field(
        section=Section.PLACE, read=reading.countries, write=reading.write_countries
    ),
    "self_harm_choice": yes_or_no(Section.PLACE),
    **_HOURS,
    "closed_days": Field(section=Section.HOURS, read=read_days, write=write_days),
    **_CLOCKS,
    "legal_duty": chosen(Section.LAW, Duty),
    "legal_signed_by": Field(section=Section.LAW, read=reading.line),
    "legal_signed_on": day(Section.LAW),
    "police_card": Field(section=Section.LAW, read=reading.for_young_people, long=True),
    "intake": chosen(Section.INTAKE, Intake),
    "opens_again": day(Section.INTAKE),
}
