"""Note who opened a report's page: in the audit log for us, by role and day for its reporter."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.actions.record_event import record_event
from reports.local_time import today_at
from reports.models import AuditEvent, Report


@transaction.atomic
def note_opened(*, report: Report, by: User, now: datetime) -> None:
    """Record the opening: the tapped answers stand on the page."""
    record_event(AuditEvent.Action.REPORT_OPENED, report=report, by=by, now=now)
    show_opener(report=report, by=by, now=now)


def show_opener(*, report: Report, by: User, now: datetime) -> None:
    """Let the reporter see that this role opened it today. Runs inside the caller's transaction.

    A copy of what the audit log says: the public process may not read that log.
    """
    opening = [by.role, today_at(now).isoformat()]
    if opening in (report.opened_by or []):
        return
    locked = Report.objects.select_for_update().get(pk=report.pk)
    report.opened_by = [*(locked.opened_by or []), opening]
    Report.objects.filter(pk=report.pk).update(opened_by=report.opened_by)
