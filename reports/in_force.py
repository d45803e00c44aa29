"""Clocks and days by the operator's settings of this moment: honest ones, also at night."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from reports.triage.clocks import promised_seconds
from reports.vocabulary import Level, PromiseKind
from service.clock_limits import Seconds
from service.settings_now import is_staffed, opens_next, service_settings
from service.typed import ServiceSettings


def targets_now(now: datetime) -> Seconds:
    """Return the seconds of each (level, clock) for what begins now."""
    return service_settings(now=now).clocks


def promised_day(
    *, level: Level, kind: PromiseKind, received_at: datetime, zone: ZoneInfo, now: datetime
) -> date | None:
    """Return the local day to promise, by the settings in force at `now`; None: nobody knows."""
    settings = service_settings(now=now)
    return honest_day(settings, level=level, kind=kind, received_at=received_at, zone=zone)


def honest_day(
    settings: ServiceSettings,
    *,
    level: Level,
    kind: PromiseKind,
    received_at: datetime,
    zone: ZoneInfo,
) -> date | None:
    """Return a local day on which somebody is there; None where nobody knows one. Pure.

    The target counts from when people come, and where it runs out while nobody is there, the day
    is that of their return. A day is never guessed (decision 0020).
    Raises ValueError for a time without a zone.
    """
    if received_at.tzinfo is None:
        msg = "received_at needs a time zone"
        raise ValueError(msg)
    target = timedelta(seconds=promised_seconds(settings.clocks, level=level, kind=kind))
    begins = people_come(settings, received_at)
    if begins is None:
        return None
    # Added in UTC: on the night the clocks change, an hour more or less is still real time.
    ends = people_come(settings, begins.astimezone(UTC) + target)
    return ends.astimezone(zone).date() if ends else None


def day_people_come(*, at: datetime, zone: ZoneInfo, now: datetime) -> date | None:
    """Return the first local day from `at` on when somebody is there, by the hours of `now`."""
    come = people_come(service_settings(now=now), at)
    return come.astimezone(zone).date() if come else None


def people_come(settings: ServiceSettings, at: datetime) -> datetime | None:
    """Return `at` while people are there, else when they come next; None if not known. Pure."""
    return at if is_staffed(settings, at) else opens_next(settings, at)
