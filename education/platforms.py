"""What may be said about the apps: names for a choice, steps for whoever named one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from education.models import SURE_ENOUGH, Platform
from education.platform_file import ListedPlatform, listed_platforms
from service.recent import Recent

# Every app under one key: there are few, and most pages that name one name several.
ALL = "all"
BLOCKING = re.compile(r"\bblock", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class App:
    """One app with what is surely known about it; what is in doubt is empty here.

    `report_is_told` and `block_is_told` are False only where a source says that the other person
    is not told. `as_of` is the year of the newest check or source.
    """

    slug: str
    name: str
    popular_in: tuple[str, ...]
    block_steps: tuple[str, ...] = ()
    report_steps: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    help_url: str = ""
    minimum_age: int | None = None
    report_is_told: bool | None = None
    block_is_told: bool | None = None
    as_of: str = ""

    @property
    def has_steps(self) -> bool:
        return bool(self.block_steps or self.report_steps)


def app_of(row: Platform | ListedPlatform) -> App:
    """Return an app without anything doubtful; of an unsure one only the name is left."""
    name_only = App(slug=row.slug, name=row.name, popular_in=tuple(getattr(row, "popular_in", ())))
    if row.confidence not in SURE_ENOUGH:
        return name_only
    return replace(name_only, **sure_fields(row), as_of=as_of(row))


def sure_fields(row: Platform | ListedPlatform) -> dict[str, Any]:
    """Return the fields of a row that nobody doubts."""
    known = {
        "block_steps": tuple(row.block_steps),
        "report_steps": tuple(row.report_steps),
        "limits": tuple(row.limits),
        "help_url": row.help_url,
        "minimum_age": row.minimum_age,
        "report_is_told": row.report_is_told,
        "block_is_told": row.block_is_told,
    }
    return {name: value for name, value in known.items() if name not in row.unsure_of}


def as_of(row: Platform | ListedPlatform) -> str:
    checked_on = getattr(row, "checked_on", None)
    return str(checked_on.year if checked_on else row.as_of_year or "")


def apps_in_rows(_key: str) -> dict[str, App]:
    """Return every app of the database by its slug. Raises django.db.Error."""
    return apps_of(Platform.objects.all())


def apps_in_file(_key: str) -> dict[str, App]:
    """Return every app of the shipped list by its slug, with no database."""
    return apps_of(listed_platforms())


def apps_of(rows: Iterable[Platform | ListedPlatform]) -> dict[str, App]:
    return {row.slug: app_of(row) for row in rows}


RECENT_APPS = Recent(event="platforms_not_readable", read=apps_in_rows, spare=apps_in_file)


def apps_named(slugs: Sequence[str], *, now: datetime) -> list[App]:
    """Return the named apps of which steps are surely known, in the order named, each once.

    A slug nobody knows, such as "other", is passed over.
    """
    known = RECENT_APPS.of(ALL, now=now)
    found = [known[slug] for slug in dict.fromkeys(slugs) if slug in known]
    return [app for app in found if app.has_steps]


def apps_with_steps(*, now: datetime) -> list[App]:
    """Return every app of which steps are surely known, by name."""
    apps = [app for app in RECENT_APPS.of(ALL, now=now).values() if app.has_steps]
    return sorted(apps, key=lambda app: app.name.casefold())


def without_blocking(app: App) -> App:
    """Return the app without a word of blocking: somebody known in real life may grow worse.

    Source: safeguarding.md H23.
    """
    return replace(
        app,
        block_steps=(),
        block_is_told=None,
        report_steps=tuple(line for line in app.report_steps if not BLOCKING.search(line)),
        limits=tuple(line for line in app.limits if not BLOCKING.search(line)),
    )
