"""The operator's settings in force: what two people agreed on, over what the environment says."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings as environment
from django.db import transaction

from service.clock_limits import KINDS, LEVELS, SLOWEST_SECONDS, Seconds, write_seconds
from service.fields import FIELDS, WEEKDAYS, Duty, Intake, clock_name, hours_name
from service.models import SettingsChange
from service.opening import ALL_DAY, OpeningHours
from service.recent import Recent
from service.wrong import WrongValueError

logger = logging.getLogger(__name__)

# How long another process may go on with what was in force before.
FRESH_FOR: Final = timedelta(seconds=10)
IN_FORCE: Final = "in force"

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


def service_settings(*, now: datetime) -> ServiceSettings:
    """Return the settings in force, at most ten seconds old.

    Never raises for a broken database: then the last known come, else the environment's.
    """
    return settings_of(_whole(RECENT_CHANGES.of(IN_FORCE, now=now)), environment.TIME_ZONE)


def last_known_settings() -> ServiceSettings:
    """Return the same without asking any database: for pages shown while it is down."""
    return settings_of(_whole(RECENT_CHANGES.last(IN_FORCE)), environment.TIME_ZONE)


@contextmanager
def changing_settings() -> Iterator[Texts]:
    """Give the texts in force, read just now, inside one transaction.

    Whoever changed something sees it at once. Raises django.db.Error.
    """
    with transaction.atomic():
        yield dict(_whole(_read_changes(IN_FORCE)))
    RECENT_CHANGES.expire()


def is_staffed(settings: ServiceSettings, at: datetime) -> bool:
    """Say whether people are there to read at this moment. Pure."""
    return settings.hours.is_open(at)


def opens_next(settings: ServiceSettings, at: datetime) -> datetime | None:
    """Return when people come next, after `at`; None where no such hours are known. Pure."""
    return settings.hours.next_opening(at)


def defaults() -> dict[str, str]:
    """Return the text of every field as the environment gives it."""
    hours = ALL_DAY if environment.ROTA_STAFFED else ""
    return {
        **dict.fromkeys(FIELDS, ""),
        "site_name": environment.SITE_NAME,
        "operator_name": environment.OPERATOR_NAME,
        "colours": "leaf",
        "neutral_url": environment.NEUTRAL_URL,
        "country": environment.COUNTRY,
        "countries": ", ".join(environment.COUNTRIES),
        "self_harm_choice": "yes" if environment.SELF_HARM_CHOICE else "no",
        **{hours_name(weekday): hours for weekday in WEEKDAYS},
        **_POLICY_CLOCKS,
        "legal_duty": Duty.UNSIGNED.value,
        "intake": Intake.OPEN.value,
    }


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


_POLICY_CLOCKS: Final = {
    clock_name(level, kind): write_seconds(SLOWEST_SECONDS[level][kind])
    for level in LEVELS
    for kind in KINDS
}
# What stands where a text cannot be read: an older release's, or a slip in the environment.
_WHEN_WRONG: Final = {
    "site_name": "",
    "colours": "leaf",
    "self_harm_choice": "yes",
    **_POLICY_CLOCKS,
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


def _whole(changed: Texts) -> tuple[tuple[str, str], ...]:
    return tuple({**defaults(), **changed}.items())


def _read_changes(_key: str) -> Texts:
    """Return the text of each field that was changed here. Raises django.db.Error."""
    changed = SettingsChange.objects.texts_in_force()
    return {name: text for name, text in changed.items() if name in FIELDS}


def _nothing_changed(_key: str) -> Texts:
    return {}


RECENT_CHANGES = Recent(
    event="service_settings_not_readable",
    read=_read_changes,
    spare=_nothing_changed,
    fresh_for=FRESH_FOR,
)
