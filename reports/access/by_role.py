"""By role: the staff's way to a report."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import Q

from accounts.models import User
from accounts.roles import Role, may_give_second_look, may_triage
from reports.access.errors import ReportNotFoundError
from reports.crypto import keyring, staff_keys
from reports.models import Report, ReportKey
from reports.models.report import ReportQuerySet


def reports_for(user: User) -> ReportQuerySet:
    """Return the reports this member of staff may see. An erased one is nobody's."""
    kept = Report.objects.filter(erased_at=None)
    if may_give_second_look(Role(user.role)):
        return kept
    if may_triage(Role(user.role)):
        return kept.filter(Q(moderator=None) | Q(moderator=user))
    return kept.none()


def report_for(user: User, report_id: UUID | str) -> Report:
    """Return one report for a member of staff. Raises ReportNotFoundError."""
    try:
        report = reports_for(user).filter(pk=report_id).select_related("moderator").first()
    except (ValidationError, ValueError):
        report = None
    if report is None:
        raise ReportNotFoundError
    return report


def data_key_for_staff(report: Report) -> bytes:
    """Return the report's data key (32 bytes) by the staff private key.

    Raises ReportNotFoundError once the key row is erased.
    """
    key = ReportKey.objects.filter(report=report).first()
    if key is None:
        raise ReportNotFoundError
    return open_key_row(key)


def open_key_row(key: ReportKey) -> bytes:
    """Return the data key (32 bytes) of a key row that was read in this transaction."""
    return staff_keys.open_data_key(
        bytes(key.sealed_for_staff),
        private=keyring.staff_private_key(),
        report_id=str(key.report_id),
    )
