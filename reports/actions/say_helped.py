"""The reporter says whether a finished report helped them."""

from datetime import datetime

from django.db import transaction

from reports.actions.record_event import REPORTER, record_event
from reports.models import AuditEvent, Report, StatusChange
from reports.vocabulary import Helped, State


@transaction.atomic
def say_helped(*, report: Report, helped: Helped, now: datetime) -> bool:
    """Store the answer at this end of the report; say whether it changed anything.

    Once per end: a later answer takes the place of the earlier one, until it is opened again.
    """
    ends = StatusChange.objects.filter(
        report=report, version=report.version, state=State.CLOSED_HELPED
    )
    if not ends.exclude(helped=helped).update(helped=helped):
        return False
    record_event(
        AuditEvent.Action.HELPED_SAID,
        report=report,
        role=REPORTER,
        detail={"helped": helped.value},
        now=now,
    )
    return True
