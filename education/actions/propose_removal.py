"""Propose to remove a help number that an editor added by mistake."""

from datetime import datetime

from accounts.models import User
from education.changing_lines import changing_line
from education.line_fields import is_hidden, values_of
from education.models import Helpline, HelplineChange


class NotRemovableError(Exception):
    """A shipped line would come back with the next load, and a shown one is hidden first."""


def may_be_removed(line: Helpline) -> bool:
    return line.file_key is None and is_hidden(values_of(line))


def propose_removal(*, line: Helpline, by: User, now: datetime) -> HelplineChange:
    """Store the wish. Raises NotRemovableError, or ChangeOutdatedError where it is gone."""
    with changing_line(line) as found:
        if not may_be_removed(found):
            raise NotRemovableError
        return HelplineChange.objects.create(
            line=found,
            what=HelplineChange.What.REMOVE,
            before=values_of(found),
            after={},
            proposed_by=by,
            proposed_at=now,
        )
