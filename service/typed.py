"""The settings of the service, typed: made of the text of every field. Pure."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

from service.clock_limits import KINDS, LEVELS, SLOWEST_SECONDS, Seconds, write_seconds
from service.fields import FIELDS, WEEKDAYS, Duty, Intake, clock_name, hours_name
from service.opening import OpeningHours
from service.wrong import WrongValueError

logger = logging.getLogger(__name__)

Texts = Mapping[str, str]


# Without `eq`, a page kept in memory is found again by the object alone: no 40 values to compare.
@dataclass(frozen=True, kw_only=True, eq=False)
class ServiceSettings:
    """Every setting, typed. `texts` are the same values as a person types them, by field.

    `clocks`: seconds by (level, kind), none above the policy. `country` and `countries`: two
    letters, or none. `legal_duty` is yes only where somebody signed that. `opens_again` is a day
    or None, and only says something while `intake` is paused.
    """

    texts: Texts
    site_name: str
    operator_name: str
    check_number: str
    complaint_body: str
    colours: str
    neutral_url: str
    country: str
    countries: tuple[str, ...]
    self_harm_choice: bool
    hours: OpeningHours
    clocks: Seconds
    legal_duty: Duty
    legal_signed_by: str
    legal_signed_on: date | None
    police_card: str
    intake: Intake
    opens_again: date | None

    @property
    def is_paused(self) -> bool:
        return self.intake is Intake.PAUSED

    @property
    def must_tell_by_law(self) -> bool:
        """Say whether a signed card says so; unsigned is never "must" (safeguarding.md C9)."""
        return self.legal_duty is Duty.YES


@lru_cache(maxsize=16)
def settings_of(texts: tuple[tuple[str, str], ...], time_zone: str) -> ServiceSettings:
    """Return the typed settings of the text of every field."""
    found = dict(texts)
    value = {name: _value(name, text) for name, text in found.items()}
    hours = OpeningHours(
        week=tuple(value.pop(hours_name(weekday)) for weekday in WEEKDAYS),
        closed=frozenset(value.pop("closed_days")),
        zone=ZoneInfo(time_zone),
    )
    clocks = {
        (level, kind): min(value.pop(clock_name(level, kind)), SLOWEST_SECONDS[level][kind])
        for level in LEVELS
        for kind in KINDS
    }
    value["intake"], value["legal_duty"] = Intake(value["intake"]), Duty(value["legal_duty"])
    # As the environment has it: the demo's own address is no https one.
    value["neutral_url"] = found["neutral_url"]
    kept = MappingProxyType(found)
    return ServiceSettings(texts=kept, hours=hours, clocks=MappingProxyType(clocks), **value)


POLICY_CLOCKS: Final = {
    clock_name(level, kind): write_seconds(SLOWEST_SECONDS[level][kind])
    for level in LEVELS
    for kind in KINDS
}
# What stands where a text cannot be read: an older release's, or a slip in the environment.
_WHEN_WRONG: Final = {
    "site_name": "",
    "colours": "leaf",
    "self_harm_choice": "yes",
    **POLICY_CLOCKS,
    "legal_duty": Duty.UNSIGNED.value,
    "intake": Intake.PAUSED.value,
}


def _value(name: str, text: str) -> Any:  # Any: each field has a type of its own
    field = FIELDS[name]
    try:
        return field.read(text)
    except WrongValueError:
        if name in {"site_name", "neutral_url"}:
            return text
        logger.warning("service_setting_not_readable: %s", name)
        return field.read(_WHEN_WRONG.get(name, ""))
