"""The operator's time zone, and days as a child reads them."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import formats
from django.utils.translation import get_language

from languages.known import SOURCE, names_days_small
from languages.said import pgettext

WEEKDAY_UP_TO_DAYS = 6


@cache
def site_zone() -> ZoneInfo:
    return ZoneInfo(settings.TIME_ZONE)


def today_at(now: datetime) -> date:
    """Return the operator's local day of this moment."""
    return now.astimezone(site_zone()).date()


def day_words(day: date, *, today: date) -> str:
    """Return "today", "tomorrow", a weekday within six days, else weekday and date.

    Never a clock time: somebody at home may compare (safeguarding H10).
    """
    ahead = (day - today).days
    if ahead == 0:
        return pgettext("day", "today")
    if ahead == 1:
        return pgettext("day", "tomorrow")
    if ahead == -1:
        return pgettext("day", "yesterday")
    if 1 < ahead <= WEEKDAY_UP_TO_DAYS:
        return _named(day, as_in="l")
    return _named(day, as_in=pgettext("date", "l j F"))


def by_day_words(day: date | None, *, today: date) -> str:
    """Return "today", or "by" and the day: how a promise is said. Without a day nothing is."""
    if day is None:
        return ""
    if day == today:
        return pgettext("promise", "today")
    return pgettext("promise", "by %(day)s") % {"day": day_words(day, today=today)}


def on_day_words(day: date, *, today: date) -> str:
    """Return "today", "tomorrow", or "on" and the day: how an opening is said."""
    said = day_words(day, today=today)
    if (day - today).days in {0, 1}:
        return said
    return pgettext("opening", "on %(day)s") % {"day": said}


def _named(day: date, *, as_in: str) -> str:
    """Return the day as it stands inside a sentence. Django names days as if they began one."""
    said = formats.date_format(day, as_in)
    return said.lower() if names_days_small(get_language() or SOURCE) else said
