"""Promise what nobody could name a day for before: now hours are known."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from reports.actions.make_promises import promise_if_none_stands
from reports.in_force import day_people_come
from reports.models import Clock, Complaint, Promise, Report
from reports.vocabulary import OPEN_STATES, ClockKind, PromiseKind

MOST_AT_ONCE = 500


def _waits_for(clock: ClockKind) -> Q:
    unmet = Clock.objects.filter(report=OuterRef("pk"), kind=clock, met_at=None)
    return Q(Exists(unmet), state__in=sorted(OPEN_STATES))


# Most complaints are about a report that was closed.
_OWED: Final = {
    PromiseKind.FIRST_READ: _waits_for(ClockKind.FIRST_HUMAN_READ),
    PromiseKind.ANSWER: _waits_for(ClockKind.CHILD_HEARS_BACK),
    PromiseKind.COMPLAINT: Q(
        Exists(Complaint.objects.filter(report=OuterRef("pk"), answered_at=None))
    ),
}


def promise_what_is_owed(*, zone: ZoneInfo, now: datetime) -> int:
    """Promise a day, counted from now, to whoever waits without one. Returns how many days."""
    if day_people_come(at=now, zone=zone, now=now) is None:
        return 0
    return sum(
        _promise(report, kind=kind, zone=zone, now=now)
        for kind in _OWED
        for report in _without_a_day(kind)
    )


def _without_a_day(kind: PromiseKind) -> list[Report]:
    standing = Promise.objects.standing().filter(report=OuterRef("pk"), kind=kind)
    return list(Report.objects.filter(_OWED[kind], ~Exists(standing))[:MOST_AT_ONCE])


@transaction.atomic
def _promise(report: Report, *, kind: PromiseKind, zone: ZoneInfo, now: datetime) -> bool:
    # Two ticks at the same moment promise one day.
    locked = Report.objects.select_for_update().get(pk=report.pk)
    return promise_if_none_stands(report=locked, kind=kind, zone=zone, now=now)
