"""A lead sees to it that another person has the report, as its reporter asked."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.actions.record_event import record_event
from reports.models import AuditEvent, Lease, Report, Wish
from reports.vocabulary import WishKind


class NotAnotherPersonError(Exception):
    """Whoever the reporter does not want to go on with cannot be the other person."""


@transaction.atomic
def give_other_person(*, report: Report, by: User, now: datetime) -> bool:
    """End the wish and say whether one stood; a report nobody took over goes to `by`.

    Raises NotAnotherPersonError.
    """
    report = Report.objects.select_for_update().get(pk=report.pk)
    wish = report.wishes.standing().filter(kind=WishKind.OTHER_PERSON).first()
    if wish is None:
        return False
    if wish.asked_about_id == by.pk:
        raise NotAnotherPersonError
    if report.moderator_id is None or report.moderator_id == wish.asked_about_id:
        _hand_over(report, to=by, now=now)
    Wish.objects.filter(pk=wish.pk).update(done_at=now)
    record_event(AuditEvent.Action.OTHER_PERSON_GIVEN, report=report, by=by, now=now)
    return True


def _hand_over(report: Report, *, to: User, now: datetime) -> None:
    report.moderator = to
    report.save(update_fields=["moderator"])
    # The one before loses the report at once, letter in hand or not: its form keeps the words.
    Lease.objects.filter(report=report).exclude(holder=to).update(holder=None, expires_at=now)
