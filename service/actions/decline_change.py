"""A second person declines, and says why."""

from datetime import datetime

from accounts.models import User
from service.actions.agree_to_change import ChangeDecidedError, OwnProposalError
from service.models import SettingsChange


def decline_change(*, change: SettingsChange, reason: str, by: User, now: datetime) -> None:
    """Close the proposal with the reason. Raises OwnProposalError or ChangeDecidedError."""
    if change.proposed_by_id == by.pk:
        raise OwnProposalError
    waiting = SettingsChange.objects.waiting().filter(pk=change.pk)
    if not waiting.update(declined_by=by, reason=reason, closed_at=now):
        raise ChangeDecidedError
