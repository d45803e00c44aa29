"""The reporter does not want to answer what the team asked."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from reports.actions.change_state import Actor, change_state
from reports.actions.record_event import REPORTER, record_event
from reports.models import AuditEvent, Message, Report
from reports.vocabulary import Direction, State, StateEvent


@transaction.atomic
def skip_question(*, report: Report, question_id: UUID, now: datetime) -> bool:
    """Note the skip and go on without an answer; say whether this question stood open."""
    report = Report.objects.select_for_update().get(pk=report.pk)
    asked = _newest_question(report)
    if report.state != State.WAITING_REPORTER or asked is None or asked.pk != question_id:
        return False
    Message.objects.filter(pk=asked.pk).update(skipped_at=now)
    record_event(AuditEvent.Action.QUESTION_SKIPPED, report=report, role=REPORTER, now=now)
    actor = Actor(role=REPORTER)
    change_state(report=report, event=StateEvent.REPORTER_WROTE, actor=actor, now=now)
    return True


def _newest_question(report: Report) -> Message | None:
    """Return what was asked last; before questions were marked, the last letter was one."""
    letters = report.messages.filter(direction=Direction.FROM_TEAM)
    return letters.order_by("is_question", "sent_at", "id").last()
