"""Whether a second click on the same button finds its work done."""

from accounts.models import User
from reports.models import AuditEvent, Report
from reports.triage.states import TABLE
from reports.vocabulary import StateEvent


def made_already(report: Report, *, event: StateEvent, by: User, read: int) -> bool:
    """Say whether this very move was made by `by` from the version `read` on the form."""
    return AuditEvent.objects.filter(
        audit_ref=report.audit_ref,
        action=AuditEvent.Action.STATE_CHANGED,
        report_version=read + 1,
        new_status=TABLE[event].to,
        actor=by,
    ).exists()
