"""Look at clocks and promised days; what passed is noted, and a new day is promised."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import Q

from reports.actions.record_event import record_event
from reports.in_force import day_people_come
from reports.models import AuditEvent, Clock, Promise
from reports.vocabulary import OPEN_STATES, Level, PromiseKind

MOST_AT_ONCE = 500
# How many days on a missed promise is promised anew: urgent reports by the next day.
NEXT_PROMISE_DAYS = {Level.P0: 1, Level.P1: 1, Level.P2: 2, Level.P3: 3}


def note_missed_clocks(*, now: datetime) -> int:
    """Mark the clocks that ran out. Returns how many."""
    late = Clock.objects.filter(
        met_at=None, breached_at=None, due_at__lt=now, report__state__in=sorted(OPEN_STATES)
    ).select_related("report")[:MOST_AT_ONCE]
    return sum(_note_clock(clock, now=now) for clock in late)


def note_missed_promises(*, zone: ZoneInfo, now: datetime) -> int:
    """Mark promises whose day has passed and promise a new day. Returns how many.

    Where nobody knows a new day they stay as they are: the page says by itself that we are late.
    """
    today = now.astimezone(zone).date()
    passed = (
        Promise.objects.passed(today)
        # Most complaints are about a report that was closed.
        .filter(Q(report__state__in=sorted(OPEN_STATES)) | Q(kind=PromiseKind.COMPLAINT))
        .select_related("report")[:MOST_AT_ONCE]
    )
    return sum(_promise_anew(promise, zone=zone, now=now) for promise in passed)


@transaction.atomic
def _note_clock(clock: Clock, *, now: datetime) -> bool:
    if not Clock.objects.filter(pk=clock.pk, breached_at=None).update(breached_at=now):
        return False
    record_event(
        AuditEvent.Action.CLOCK_MISSED,
        report=clock.report,
        detail={"clock": clock.kind},
        now=now,
    )
    return True


@transaction.atomic
def _promise_anew(promise: Promise, *, zone: ZoneInfo, now: datetime) -> bool:
    days = NEXT_PROMISE_DAYS[Level(promise.report.level)]
    day = day_people_come(at=now + timedelta(days=days), zone=zone, now=now)
    if day is None:
        return False
    if not Promise.objects.standing().filter(pk=promise.pk).update(missed_at=now):
        return False
    Promise.objects.create(report=promise.report, kind=promise.kind, day=day, made_at=now)
    record_event(
        AuditEvent.Action.PROMISE_MISSED,
        report=promise.report,
        detail={"promise": promise.kind},
        now=now,
    )
    return True
