"""A second person declines, and says why."""

from datetime import datetime

from accounts.models import User
from service.proposal import OwnProposalError, Proposal


def decline_change(*, change: Proposal, reason: str, by: User, now: datetime) -> None:
    """Close the proposal with the reason. Raises OwnProposalError or ChangeDecidedError."""
    if change.proposed_by_id == by.pk:
        raise OwnProposalError
    change.close(declined_by=by, reason=reason, closed_at=now)
