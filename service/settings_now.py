"""The operator's settings in force: what two people agreed on, over what the environment says."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final

from django.conf import settings as environment
from django.db import transaction

from service.fields import FIELDS, WEEKDAYS, Duty, Intake, hours_name
from service.models import SettingsChange
from service.opening import ALL_DAY
from service.recent import Recent
from service.typed import POLICY_CLOCKS, ServiceSettings, Texts, settings_of

# How long another process may go on with what was in force before.
FRESH_FOR: Final = timedelta(seconds=10)
IN_FORCE: Final = "in force"

# The same as pairs, which can be compared and kept.
Changed = tuple[tuple[str, str], ...]


def service_settings(*, now: datetime) -> ServiceSettings:
    """Return the settings in force, at most ten seconds old.

    Never raises for a broken database: then the last known come, else the environment's.
    """
    return _in_force(RECENT_CHANGES.of(IN_FORCE, now=now), _given())


def last_known_settings() -> ServiceSettings:
    """Return the same without asking any database: for pages shown while it is down."""
    return _in_force(RECENT_CHANGES.last(IN_FORCE), _given())


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
        **POLICY_CLOCKS,
        "legal_duty": Duty.UNSIGNED.value,
        "intake": Intake.OPEN.value,
    }


def _given() -> tuple[object, ...]:
    """Return what the environment says, to be compared: only tests change it in a process."""
    return (
        environment.SITE_NAME,
        environment.OPERATOR_NAME,
        environment.NEUTRAL_URL,
        environment.COUNTRY,
        tuple(environment.COUNTRIES),
        environment.ROTA_STAFFED,
        environment.SELF_HARM_CHOICE,
        environment.TIME_ZONE,
    )


@lru_cache(maxsize=16)
def _in_force(changed: Changed, given: tuple[object, ...]) -> ServiceSettings:  # noqa: ARG001
    """Return the settings, made anew only where something differs: each page asks several times."""
    return settings_of(_whole(changed), environment.TIME_ZONE)


def _whole(changed: Changed) -> tuple[tuple[str, str], ...]:
    return tuple({**defaults(), **dict(changed)}.items())


def _read_changes(_key: str) -> Changed:
    """Return the text of each field that was changed here. Raises django.db.Error."""
    changed = SettingsChange.objects.texts_in_force()
    return tuple((name, text) for name, text in changed.items() if name in FIELDS)


def _nothing_changed(_key: str) -> Changed:
    return ()


RECENT_CHANGES = Recent(
    event="service_settings_not_readable",
    read=_read_changes,
    spare=_nothing_changed,
    fresh_for=FRESH_FOR,
)
