"""Note in the audit log who opened a report's page: its tapped answers stand there."""

from datetime import datetime

from accounts.models import User
from reports.actions.record_event import record_event
from reports.models import AuditEvent, Report


def note_opened(*, report: Report, by: User, now: datetime) -> None:
    record_event(AuditEvent.Action.REPORT_OPENED, report=report, by=by, now=now)
