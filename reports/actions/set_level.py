"""A person gives a report another level, with a reason. Software never lowers one."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from accounts.models import User
from accounts.roles import Role, may_give_second_look
from reports.actions.circumstances import circumstances_of
from reports.actions.keep_lease import keep_lease
from reports.actions.raise_level import bring_promises_nearer, retarget_clocks
from reports.actions.record_event import record_event
from reports.actions.run_clocks import keep_state, show_next_due, state_of
from reports.models import AuditEvent, Report
from reports.triage import clocks
from reports.triage.level_change import LevelReason, LevelRefusal, LevelWish, why_not
from reports.vocabulary import ClockKind, Level


class LevelRefusedError(Exception):
    """The level stays; `code` says why."""

    def __init__(self, code: LevelRefusal) -> None:
        super().__init__(code.value)
        self.code = code


@dataclass(frozen=True)
class NewLevel:
    """What the form says: the level, why, and the lease token."""

    level: Level
    reason: LevelReason
    token: int


@transaction.atomic
def set_level(*, report: Report, wanted: NewLevel, by: User, zone: ZoneInfo, now: datetime) -> None:
    """Set the level: clocks get new targets; promised days come nearer, never further away.

    Raises LevelRefusedError or LeaseLostError.
    """
    keep_lease(report=report, by=by, token=wanted.token, now=now)
    old = Level(report.level)
    if refusal := why_not(_wish(report, wanted=wanted, by=by)):
        raise LevelRefusedError(refusal)
    report.level = wanted.level
    report.save(update_fields=["level"])
    retarget_clocks(report, level=wanted.level, now=now)
    bring_promises_nearer(report, level=wanted.level, zone=zone, now=now)
    if wanted.level is Level.P0:
        _resume_action(report, now=now)
    show_next_due(report)
    record_event(
        AuditEvent.Action.LEVEL_CHANGED,
        report=report,
        by=by,
        detail={"from": old, "to": wanted.level, "reason": wanted.reason},
        now=now,
    )


def _wish(report: Report, *, wanted: NewLevel, by: User) -> LevelWish:
    is_second = circumstances_of(report, by=by).second_person
    return LevelWish(
        old=Level(report.level),
        new=wanted.level,
        reason=wanted.reason,
        was_read=report.clocks.filter(
            kind=ClockKind.FIRST_HUMAN_READ, met_at__isnull=False
        ).exists(),
        is_lead_and_second_person=is_second and may_give_second_look(Role(by.role)),
    )


def _resume_action(report: Report, *, now: datetime) -> None:
    """Let no clock wait at P0, whatever the reporter was asked."""
    for row in report.clocks.filter(kind=ClockKind.ACTION_STARTED, met_at=None):
        keep_state(row, clocks.resume(state_of(row), now=now))
