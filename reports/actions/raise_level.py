"""Raise a report's level. Software never lowers one."""

from datetime import datetime
from zoneinfo import ZoneInfo

from reports.actions.record_event import record_event
from reports.actions.run_clocks import keep_state, show_next_due, state_of
from reports.in_force import day_people_come, promised_day, targets_now
from reports.models import AuditEvent, Report
from reports.triage import clocks
from reports.vocabulary import PROMISED_AT_SEND, Level, PromiseKind


def raise_level(*, report: Report, level: Level, zone: ZoneInfo, now: datetime) -> bool:
    """Set the level if it is more urgent than now: clocks re-target, promised days come nearer.

    Runs inside the caller's transaction. Says whether anything changed.
    """
    old = Level(report.level)
    if old.is_at_least(level):
        return False
    report.level = level
    retarget_clocks(report, level=level, now=now)
    bring_promises_nearer(report, level=level, zone=zone, now=now)
    report.save(update_fields=["level"])
    show_next_due(report)
    record_event(
        AuditEvent.Action.LEVEL_CHANGED,
        report=report,
        detail={"from": old, "to": level},
        now=now,
    )
    return True


def retarget_clocks(report: Report, *, level: Level, now: datetime) -> None:
    targets = targets_now(now)
    for row in report.clocks.filter(met_at=None):
        target = targets[level, row.kind]
        state = clocks.retarget(state_of(row), target_seconds=target)
        # Nothing waits while a child is in danger.
        keep_state(row, clocks.resume(state, now=now) if level is Level.P0 else state)


def bring_promises_nearer(report: Report, *, level: Level, zone: ZoneInfo, now: datetime) -> None:
    """Move standing promises to the days of this level where those are earlier, never later.

    Never before the next day on which somebody comes: a child must not read that a day was missed
    that nobody had named.
    """
    soonest = day_people_come(at=now, zone=zone, now=now)
    if soonest is None:
        return
    for promise in report.promises.filter(kind__in=PROMISED_AT_SEND).standing():
        day = promised_day(
            level=level,
            kind=PromiseKind(promise.kind),
            received_at=promise.made_at,
            zone=zone,
            now=now,
        )
        if day and (nearest := max(day, soonest)) < promise.day:
            promise.day = nearest
            promise.save(update_fields=["day"])
