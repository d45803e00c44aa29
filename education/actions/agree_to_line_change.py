"""A second person agrees: from now on children see the help number as it was proposed."""

from datetime import datetime

from django.core.exceptions import ValidationError

from accounts.models import User
from education.changing_lines import changing_lines
from education.line_fields import line_of, values_of
from education.models import Helpline, HelplineChange
from service.proposal import ChangeDecidedError, ChangeOutdatedError, OwnProposalError

What = HelplineChange.What


def agree_to_line_change(*, change: HelplineChange, by: User, now: datetime) -> None:
    """Make it so.

    Raises OwnProposalError, ChangeDecidedError or ChangeOutdatedError, and changes nothing then.
    """
    if change.proposed_by_id == by.pk:
        raise OwnProposalError
    with changing_lines():
        # The line first, in every action, so that no two of them wait for each other.
        line = Helpline.objects.select_for_update().filter(changes=change.pk).first()
        found = HelplineChange.objects.select_for_update().waiting().filter(pk=change.pk).first()
        if found is None:
            raise ChangeDecidedError
        if is_outdated(found, line=line):
            raise ChangeOutdatedError
        put_in_force(found, line=line)
        found.close(agreed_by=by, in_force_at=now)


def is_outdated(change: HelplineChange, *, line: Helpline | None) -> bool:
    """Say whether the line is another now than its proposer saw, or would no longer be allowed."""
    if change.what != What.ADD:
        if line is None:
            return True
        now = values_of(line)
        if any(now[name] != value for name, value in change.before.items()):
            return True
    try:
        line_of(change.after, line=Helpline())
    except ValidationError:
        return True
    return False


def put_in_force(change: HelplineChange, *, line: Helpline | None) -> None:
    if change.what == What.REMOVE and line is not None:
        line.delete()
        return
    line = line or Helpline()
    line_of(change.after, line=line).save()
    HelplineChange.objects.filter(pk=change.pk).update(line=line)
