"""A person notes whether the one suspected may live with the child. Unknown counts as yes."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.actions.keep_lease import keep_lease
from reports.actions.record_event import record_event
from reports.models import AuditEvent, Report
from reports.vocabulary import ClockKind


class NotReadYetError(Exception):
    """Nobody has read the report: nobody can know who lives there."""


@transaction.atomic
def note_household(
    *, report: Report, may_live_there: bool, token: int, by: User, now: datetime
) -> None:
    """Keep the note. Without it no wish to stop or delete is carried out by itself (decision 0010).

    A wish that stands already goes on waiting for a person. Raises NotReadYetError, LeaseLostError.
    """
    keep_lease(report=report, by=by, token=token, now=now)
    was_read = report.clocks.filter(kind=ClockKind.FIRST_HUMAN_READ, met_at__isnull=False)
    if not was_read.exists():
        raise NotReadYetError
    report.person_may_live_there = may_live_there
    report.save(update_fields=["person_may_live_there"])
    record_event(
        AuditEvent.Action.HOUSEHOLD_NOTED,
        report=report,
        by=by,
        detail={"may_live_there": may_live_there},
        now=now,
    )
