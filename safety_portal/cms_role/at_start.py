"""The editors' process does not start on a database role that could do more than write pages."""

from collections.abc import Iterable, Sequence

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import Error as DatabaseError
from django.db import connection

from safety_portal.checks import TAG, error
from safety_portal.cms_role.rights import closed_tables
from safety_portal.cms_role.too_much import meets_editors_only, reached_by, role_of_this_process

# Asked before a process starts, also of the database: see safety_portal.startup.
BEFORE_START = "before_start"
WHAT_TO_DO = (
    "give DATABASE_URL a role of its own and run `manage.py grant_cms --role NAME` on the desk's"
    " machine (docs/operations.md, The editors' machine)."
)


@register(Tags.database, BEFORE_START)
def check_editors_role(*, databases: Sequence[str] | None = None, **_: object) -> list[Error]:
    """Refuse a role of the editors that could reach reports or other staff.

    Only on PostgreSQL: SQLite knows no roles. Other surfaces may start while the database is down;
    this one has nothing to show then, and nobody would know what its role may do.
    """
    if not databases or not is_editors_on_postgresql():
        return []
    try:
        return list(too_much(role_of_this_process()))
    except DatabaseError:
        return [error(10, "The database does not answer who this is: start it, then this.")]


def too_much(role: str) -> Iterable[Error]:
    if reached := reached_by(role, closed=closed_tables()):
        yield error(10, f"{role} may read or change {in_words(reached)}: {WHAT_TO_DO}")
    elif not meets_editors_only(role):
        yield error(11, f"{role} may change the sign-in of other staff: {WHAT_TO_DO}")


@register(TAG)
def check_editors_have_redis(**_: object) -> Iterable[CheckMessage]:
    if not is_editors_on_postgresql() or settings.REDIS_URL:
        return []
    text = "The editors' role has no right on the cache table of other surfaces: set REDIS_URL."
    return [error(12, text)]


def is_editors_on_postgresql() -> bool:
    return settings.PORTAL_SURFACE == "cms" and connection.vendor == "postgresql"


def in_words(tables: Sequence[str]) -> str:
    """Name the one that matters most, where it is among them, and say how many more there are."""
    first = "reports_report" if "reports_report" in tables else tables[0]
    return f"{first} and {len(tables) - 1} more tables" if len(tables) > 1 else first
