"""A second person agrees: from now on the proposed settings are in force."""

from collections.abc import Mapping
from datetime import datetime

from accounts.models import User
from service.models import SettingsChange
from service.proposal import ChangeDecidedError, ChangeOutdatedError, OwnProposalError
from service.settings_now import changing_settings
from service.whole import problems_of


def agree_to_change(*, change: SettingsChange, by: User, now: datetime) -> None:
    """Put the change in force.

    Raises OwnProposalError, ChangeDecidedError or ChangeOutdatedError, and changes nothing then.
    """
    if change.proposed_by_id == by.pk:
        raise OwnProposalError
    with changing_settings() as in_force:
        # Every waiting row is locked: two agreements at once must not make a whole that is wrong.
        locked = SettingsChange.objects.select_for_update().waiting()
        if change.pk not in {row.pk for row in locked}:
            raise ChangeDecidedError
        if is_outdated(change, texts=in_force):
            raise ChangeOutdatedError
        since = SettingsChange.objects.moment_after(now)
        change.close(agreed_by=by, in_force_at=since)


def is_outdated(change: SettingsChange, *, texts: Mapping[str, str]) -> bool:
    """Say whether a field has another value now, or the whole would no longer be allowed."""
    seen = {name: texts.get(name) for name in change.before}
    return seen != change.before or bool(problems_of({**texts, **change.after}))
