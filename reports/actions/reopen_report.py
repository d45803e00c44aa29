"""The reporter opens a finished report again. No reason is asked."""

from datetime import datetime

from django.db import transaction

from reports.actions.change_state import Actor, change_state
from reports.actions.record_event import REPORTER
from reports.models import Report
from reports.vocabulary import CLOSED_STATES, StateEvent


@transaction.atomic
def reopen_report(*, report: Report, now: datetime) -> bool:
    """Open it again; say whether it was closed. A second tap changes nothing."""
    report = Report.objects.select_for_update().get(pk=report.pk)
    if report.state not in CLOSED_STATES:
        return False
    change_state(report=report, event=StateEvent.REOPEN, actor=Actor(role=REPORTER), now=now)
    return True
