"""Whoever proposed a change takes it back."""

from datetime import datetime

from accounts.models import User
from service.proposal import NotYourProposalError, Proposal


def withdraw_change(*, change: Proposal, by: User, now: datetime) -> None:
    """Close the own proposal. Raises NotYourProposalError or ChangeDecidedError."""
    if change.proposed_by_id != by.pk:
        raise NotYourProposalError
    change.close(closed_at=now)
