"""Which place each sealed value belongs to: it opens nowhere else."""

from uuid import UUID

from reports.crypto.envelope import Place
from reports.models.conversation import Message
from reports.models.report import SealedAnswer
from reports.models.sightings import Sighting
from reports.models.wishes import Complaint


def place_of_answer(answer: SealedAnswer) -> Place:
    return _place("sealed_answer", answer.field, answer.report_id, answer.id)


def place_of_message(message: Message) -> Place:
    return Place(
        table="message",
        field="body",
        report_id=str(message.report_id),
        row_id=str(message.id),
        direction=message.direction,
        author_role=message.author_role,
    )


def place_of_sighting(sighting: Sighting) -> Place:
    return _place("sighting", "value", sighting.report_id, sighting.id)


def place_of_complaint(complaint: Complaint) -> Place:
    return _place("complaint", "text", complaint.report_id, complaint.id)


def place_of_complaint_answer(complaint: Complaint) -> Place:
    return _place("complaint", "answer", complaint.report_id, complaint.id)


def _place(table: str, field: str, report_id: UUID, row_id: UUID) -> Place:
    return Place(table=table, field=field, report_id=str(report_id), row_id=str(row_id))
