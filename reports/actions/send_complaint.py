"""The reporter tells us what we did badly: sealed, for a lead, with a day for the answer."""

from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from reports.actions.make_promises import promise_if_none_stands
from reports.actions.record_event import REPORTER, record_event
from reports.actions.send_message import Letter
from reports.crypto import envelope
from reports.models import AuditEvent, Complaint, Report
from reports.models.sealing import place_of_complaint
from reports.vocabulary import PromiseKind


def send_complaint(
    *, report: Report, data_key: bytes, letter: Letter, zone: ZoneInfo, now: datetime
) -> bool:
    """Store it, with a promise of an answer where a day is known; say whether it is new."""
    complaint = Complaint(id=uuid4(), report=report, form_tag=letter.form_tag, made_at=now)
    complaint.sealed = envelope.seal_text(
        letter.body, key=data_key, place=place_of_complaint(complaint)
    )
    try:
        with transaction.atomic():
            complaint.save(force_insert=True)
            promise_if_none_stands(report=report, kind=PromiseKind.COMPLAINT, zone=zone, now=now)
            record_event(AuditEvent.Action.COMPLAINT_SENT, report=report, role=REPORTER, now=now)
    except IntegrityError:
        # Any other conflict is an error: a complaint must not vanish as a supposed double.
        if not Complaint.objects.filter(form_tag=letter.form_tag).exists():
            raise
        return False
    return True
