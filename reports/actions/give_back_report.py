"""Give a report back to the queue. No reason is asked (triage policy, section 8)."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.actions.record_event import record_event
from reports.models import AuditEvent, Lease, Report


@transaction.atomic
def give_back_report(*, report: Report, by: User, now: datetime) -> bool:
    """End the lease of `by` and let every moderator see the report; say whether there was one."""
    ended = Lease.objects.filter(report=report, holder=by).update(holder=None, expires_at=now)
    if not ended:
        return False
    report.moderator = None
    report.save(update_fields=["moderator"])
    record_event(AuditEvent.Action.GIVEN_BACK, report=report, by=by, now=now)
    return True
