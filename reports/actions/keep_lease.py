"""Check at a save that nobody else has taken the report since the form was drawn."""

from datetime import datetime, timedelta

from accounts.models import User
from reports.actions.take_report import LEASE_MINUTES
from reports.models import Lease, Report


class LeaseLostError(Exception):
    """The form is older than the lease that stands: saving it would undo a colleague's work."""


def keep_lease(*, report: Report, by: User, token: int, now: datetime) -> None:
    """Refresh the lease of `by` for 15 minutes. Runs inside the caller's transaction.

    A lease that ran out but that nobody took since still counts: the token decides, not the
    time, so that a long letter is not lost. Raises LeaseLostError.
    """
    kept = Lease.objects.filter(report=report, holder=by, token=token).update(
        expires_at=now + timedelta(minutes=LEASE_MINUTES)
    )
    if not kept:
        raise LeaseLostError


def end_lease(*, report: Report, now: datetime) -> None:
    """Let the next person take the report at once. The token stays: old forms stay old."""
    Lease.objects.filter(report=report).update(holder=None, expires_at=now)
