"""Show a help number to no child from now on. One person may: showing it again takes two."""

from datetime import datetime

from accounts.models import User
from education.actions.propose_line_change import propose_line_change
from education.models import Confidence, Helpline, HelplineChange


def hide_line(*, line: Helpline, by: User, now: datetime) -> HelplineChange | None:
    """Hide it at once. Raises NothingChangedError where it is hidden, or ChangeOutdatedError."""
    values = {"confidence": Confidence.UNKNOWN.value}
    return propose_line_change(line=line, values=values, by=by, now=now).at_once
