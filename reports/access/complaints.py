"""The way to what a reporter says we did badly: for leads, for its writer, and never for others."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import QuerySet

from accounts.models import User
from accounts.roles import Role, may_read_complaints, may_see_complaints
from reports.access.by_code import OpenedCase
from reports.access.errors import ReportNotFoundError
from reports.crypto import envelope
from reports.models import Complaint
from reports.models.sealing import place_of_complaint, place_of_complaint_answer


@dataclass(frozen=True)
class OpenedComplaint:
    """The words of the reporter and of whoever answered; empty while nobody has."""

    text: str
    made_at: datetime
    answer: str
    answered_at: datetime | None


def complaints_for(user: User) -> QuerySet[Complaint]:
    """Return the complaints that this member of staff may answer, or may see to exist.

    Never one about a report that is their own: nobody answers a complaint about themselves.
    """
    if not may_see_complaints(Role(user.role)):
        return Complaint.objects.none()
    return Complaint.objects.exclude(report__moderator=user)


def complaint_for(user: User, complaint_id: UUID | str) -> Complaint:
    """Return one complaint for whoever may read its words. Raises ReportNotFoundError."""
    if not may_read_complaints(Role(user.role)):
        raise ReportNotFoundError
    try:
        found = complaints_for(user).filter(pk=complaint_id).select_related("report").first()
    except (ValidationError, ValueError):
        found = None
    if found is None:
        raise ReportNotFoundError
    return found


def own_complaints(case: OpenedCase) -> tuple[OpenedComplaint, ...]:
    """Return what this reporter wrote, oldest first, with our answers."""
    return tuple(
        read_complaint(each, data_key=case.data_key) for each in case.report.complaints.all()
    )


def read_complaint(complaint: Complaint, *, data_key: bytes) -> OpenedComplaint:
    """Return the words, opened with the report's data key (32 bytes)."""
    answer = ""
    if complaint.sealed_answer is not None:
        place = place_of_complaint_answer(complaint)
        answer = envelope.open_text(bytes(complaint.sealed_answer), key=data_key, place=place)
    return OpenedComplaint(
        text=envelope.open_text(
            bytes(complaint.sealed), key=data_key, place=place_of_complaint(complaint)
        ),
        made_at=complaint.made_at,
        answer=answer,
        answered_at=complaint.answered_at,
    )
