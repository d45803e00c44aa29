"""Promise days to a reporter. A day that nobody can name is not promised (decision 0020)."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from reports.in_force import promised_day
from reports.local_time import site_zone
from reports.models import Promise, Report
from reports.vocabulary import Level, PromiseKind, State

# Their texts name the day by which the reporter hears from us, so such a day must stand.
STATES_WITH_A_DAY: Final = frozenset({State.WAITING_REPORTER, State.SECOND_LOOK, State.REFERRED})


def make_promises(
    *,
    report: Report,
    kinds: Iterable[PromiseKind],
    zone: ZoneInfo,
    now: datetime,
    level: Level | None = None,
) -> dict[PromiseKind, date]:
    """Promise a day of each kind, counted from now; return those that could be named.

    Runs inside the caller's transaction.
    """
    wanted = level or Level(report.level)
    found = {kind: _day(kind, level=wanted, zone=zone, now=now) for kind in kinds}
    days = {kind: day for kind, day in found.items() if day}
    Promise.objects.bulk_create(
        Promise(report=report, kind=kind, day=day, made_at=now) for kind, day in days.items()
    )
    return days


def promise_if_none_stands(
    *, report: Report, kind: PromiseKind, zone: ZoneInfo, now: datetime
) -> bool:
    """Promise a day, unless one stands: a second message does not move the first one's.

    Says whether a day was promised.
    """
    if report.promises.filter(kind=kind).standing().exists():
        return False
    return bool(make_promises(report=report, kinds=[kind], zone=zone, now=now))


def promise_where_due(*, report: Report, now: datetime) -> None:
    """Promise a word from us where the state's text names its day."""
    if report.state in STATES_WITH_A_DAY:
        kind = PromiseKind.ANSWER
        promise_if_none_stands(report=report, kind=kind, zone=site_zone(), now=now)


def _day(kind: PromiseKind, *, level: Level, zone: ZoneInfo, now: datetime) -> date | None:
    # How urgent a report is says nothing about a complaint.
    wanted = Level.P3 if kind is PromiseKind.COMPLAINT else level
    return promised_day(level=wanted, kind=kind, received_at=now, zone=zone, now=now)
