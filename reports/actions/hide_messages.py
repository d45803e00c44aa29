"""The reporter folds what was said so far: somebody may be looking."""

from datetime import datetime

from django.db import transaction

from reports.actions.record_event import REPORTER, record_event
from reports.models import AuditEvent, Report


@transaction.atomic
def hide_messages(*, report: Report, now: datetime) -> None:
    """Fold every message up to `now` on the case page. Nothing is deleted."""
    Report.objects.filter(pk=report.pk).update(hidden_since=now)
    record_event(AuditEvent.Action.OLD_HIDDEN, report=report, role=REPORTER, now=now)
