"""A lead answers what a reporter says we did badly."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.access import data_key_for_staff
from reports.actions.record_event import record_event
from reports.actions.run_clocks import keep_promise
from reports.crypto import envelope
from reports.models import AuditEvent, Complaint
from reports.models.sealing import place_of_complaint_answer
from reports.vocabulary import PromiseKind


@transaction.atomic
def answer_complaint(*, complaint: Complaint, body: str, by: User, now: datetime) -> bool:
    """Seal the answer for the reporter; say whether it is the first. It stays as it was sent.

    Raises ReportNotFoundError once the report is erased.
    """
    sealed = envelope.seal_text(
        body,
        key=data_key_for_staff(complaint.report),
        place=place_of_complaint_answer(complaint),
    )
    unanswered = Complaint.objects.filter(pk=complaint.pk, answered_at=None)
    if not unanswered.update(sealed_answer=sealed, answered_at=now, answered_by=by):
        return False
    if not Complaint.objects.filter(report=complaint.report, answered_at=None).exists():
        keep_promise(report=complaint.report, kind=PromiseKind.COMPLAINT, now=now)
    record_event(AuditEvent.Action.COMPLAINT_ANSWERED, report=complaint.report, by=by, now=now)
    return True
