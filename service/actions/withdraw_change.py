"""Whoever proposed a change takes it back."""

from datetime import datetime

from accounts.models import User
from service.actions.agree_to_change import ChangeDecidedError
from service.models import SettingsChange


class NotYourProposalError(Exception):
    """Only the proposer takes a proposal back; others decline it with a reason."""


def withdraw_change(*, change: SettingsChange, by: User, now: datetime) -> None:
    """Close the own proposal. Raises NotYourProposalError or ChangeDecidedError."""
    if change.proposed_by_id != by.pk:
        raise NotYourProposalError
    waiting = SettingsChange.objects.waiting().filter(pk=change.pk)
    if not waiting.update(closed_at=now):
        raise ChangeDecidedError
