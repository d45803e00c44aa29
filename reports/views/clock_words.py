"""How fast reports are read and answered, by the settings in force, as words to fill in."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.utils.translation import npgettext

from reports.in_force import promised_day, targets_now
from reports.local_time import by_day_words, site_zone, today_at
from reports.vocabulary import ClockKind, Level, PromiseKind
from service.settings_now import service_settings

# How the words of a page call each level. The last is that of whatever the others do not name.
LEVEL_NAMES: Final = {
    Level.P0: "danger",
    Level.P1: "urgent",
    Level.P2: "ongoing",
    Level.P3: "calm",
}
WORLD_TIME: Final = {"UTC", "Etc/UTC", "Etc/GMT", "GMT"}
MINUTES: Final = 60


def clock_words(*, now: datetime) -> dict[str, str]:
    """Return the days of each level, the longest times, and the place whose days they are.

    A day that nobody knows is left out, and each line that names it goes with it. While no
    report is taken, no day is known; without days, no times are given either.
    """
    place = place_of(site_zone(), now=now)
    days = {} if service_settings(now=now).is_paused else _days(now)
    known = {name: day for name, day in days.items() if day}
    return {
        **known,
        **(_times(now) if known else {}),
        "no_day": "" if known else "yes",
        "place": place,
        "no_place": "" if place else "yes",
    }


def length_words(seconds: int) -> str:
    """Return a length of time in the largest unit that divides it: "10 minutes", "1 day"."""
    minutes = seconds // MINUTES
    days, hours = minutes // (24 * 60), minutes // 60
    if days and minutes % (24 * 60) == 0:
        return npgettext("length", "%(count)d day", "%(count)d days", days) % {"count": days}
    if hours and minutes % 60 == 0:
        return npgettext("length", "%(count)d hour", "%(count)d hours", hours) % {"count": hours}
    said = npgettext("length", "%(count)d minute", "%(count)d minutes", minutes)
    return said % {"count": minutes}


def place_of(zone: ZoneInfo, *, now: datetime) -> str:
    """Return the city that a time zone is named after; "" for the world's own time."""
    if zone.key in WORLD_TIME:
        return ""
    area, _, city = zone.key.rpartition("/")
    # The sign in "Etc/GMT-3" is the wrong way round for whoever reads it.
    return f"UTC{now.astimezone(zone).tzname()}" if area == "Etc" else city.replace("_", " ")


def _days(now: datetime) -> dict[str, str]:
    days = {}
    for level, name in LEVEL_NAMES.items():
        days[f"{name}_day"] = _day(level, PromiseKind.FIRST_READ, now=now)
        days[f"{name}_answer_day"] = _day(level, PromiseKind.ANSWER, now=now)
    return days


def _day(level: Level, kind: PromiseKind, /, *, now: datetime) -> str:
    day = promised_day(level=level, kind=kind, received_at=now, zone=site_zone(), now=now)
    return _said(day, today=today_at(now))


def _said(day: date | None, *, today: date) -> str:
    return by_day_words(day, today=today) if day else ""


def _times(now: datetime) -> dict[str, str]:
    """Return the longest that a first read may take while people are there, by level."""
    targets = targets_now(now)
    return {
        f"{name}_time": length_words(targets[level, ClockKind.FIRST_HUMAN_READ])
        for level, name in LEVEL_NAMES.items()
    }
