"""Take a report to work on: one moderator at a time."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q

from accounts.models import User
from reports.actions.record_event import record_event
from reports.models import AuditEvent, Lease, Report

LEASE_MINUTES = 15


class AlreadyTakenError(Exception):
    """Another moderator works on the report now."""


@transaction.atomic
def take_report(*, report: Report, by: User, now: datetime) -> Lease:
    """Give the report to `by` for 15 minutes and return the lease with its fencing token.

    Taking it again refreshes the lease and keeps the token. Raises AlreadyTakenError.
    """
    Lease.objects.get_or_create(report=report, defaults={"expires_at": now})
    expires = now + timedelta(minutes=LEASE_MINUTES)
    mine = Lease.objects.filter(report=report, holder=by, expires_at__gt=now)
    if not mine.update(expires_at=expires):
        _take_over(report, by=by, expires=expires, now=now)
    return Lease.objects.get(report=report)


def _take_over(report: Report, *, by: User, expires: datetime, now: datetime) -> None:
    free = Q(holder=None) | Q(expires_at__lte=now) | Q(holder=by)
    taken = Lease.objects.filter(free, report=report).update(
        holder=by, expires_at=expires, token=F("token") + 1
    )
    if not taken:
        raise AlreadyTakenError
    # A lead who steps in leaves the case with its moderator, who would otherwise stand before
    # a page that does not exist, with an unsaved letter in hand.
    if Report.objects.filter(pk=report.pk, moderator=None).update(moderator=by):
        report.moderator = by
    record_event(AuditEvent.Action.TAKEN, report=report, by=by, now=now)
