"""What the table of states must know about who asks, read from the audit log."""

from uuid import UUID

from accounts.models import User
from reports.actions.change_state import Circumstances
from reports.models import AuditEvent, Report
from reports.vocabulary import State


def circumstances_of(report: Report, *, by: User, acts: tuple[str, ...] = ()) -> Circumstances:
    """Return what was done so far, and whether somebody else asked for the second look."""
    asker = second_look_asker(report)
    return Circumstances(
        acts=acts,
        earlier_acts=tuple(act for change in report.status_changes.all() for act in change.acts),
        second_person=asker is not None and asker != by.pk,
        is_same_person_as_asker=asker == by.pk,
    )


def second_look_asker(report: Report) -> UUID | None:
    """Return who asked for the second look that is going on; None when none is."""
    if report.state != State.SECOND_LOOK:
        return None
    asked = AuditEvent.objects.filter(
        audit_ref=report.audit_ref,
        action=AuditEvent.Action.STATE_CHANGED,
        new_status=State.SECOND_LOOK,
    ).order_by("-report_version")
    return asked.values_list("actor_id", flat=True).first()
