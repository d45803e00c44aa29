"""Add one row to the audit log."""

from datetime import datetime
from typing import Any

from accounts.models import User
from reports.models import AuditEvent, Report

SYSTEM = "system"
REPORTER = "reporter"


def record_event(
    action: AuditEvent.Action,
    *,
    report: Report,
    now: datetime,
    by: User | None = None,
    role: str = SYSTEM,
    new_status: str = "",
    detail: dict[str, Any] | None = None,
) -> AuditEvent:
    """Record who did what. `detail` holds codes and counts, never anybody's words."""
    event = event_of(
        action, report=report, now=now, by=by, role=role, new_status=new_status, detail=detail
    )
    event.save(force_insert=True)
    return event


def event_of(
    action: AuditEvent.Action,
    *,
    report: Report,
    now: datetime,
    by: User | None = None,
    role: str = SYSTEM,
    new_status: str = "",
    detail: dict[str, Any] | None = None,
) -> AuditEvent:
    """Return the row without writing it, for whoever writes several at once."""
    return AuditEvent(
        action=action,
        actor=by,
        actor_role=by.role if by else role,
        audit_ref=report.audit_ref,
        report_version=report.version,
        new_status=new_status,
        detail=detail or {},
        at=now,
    )
