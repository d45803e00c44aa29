"""A lead opens what a reporter says we did badly. Every opening is in the audit log."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.access import OpenedComplaint, data_key_for_staff, read_complaint
from reports.actions.record_event import record_event
from reports.models import AuditEvent, Complaint


@transaction.atomic
def open_complaint(*, complaint: Complaint, by: User, now: datetime) -> OpenedComplaint:
    """Return the words, and note who read them. Raises ReportNotFoundError once erased."""
    report = complaint.report
    opened = read_complaint(complaint, data_key=data_key_for_staff(report))
    record_event(AuditEvent.Action.COMPLAINT_OPENED, report=report, by=by, now=now)
    return opened
