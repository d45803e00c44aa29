"""Propose another help number: what a child depends on waits for a second person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from accounts.models import User
from education.changing_lines import changing_line
from education.line_fields import (
    CALLED,
    any_of,
    is_hidden,
    kept,
    line_of,
    seen_by_proposer,
    two_people_of,
    values_of,
)
from education.models import Helpline, HelplineChange
from service.proposal import NothingChangedError

What = HelplineChange.What


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """What changed at once, and what waits for a second person; None for neither."""

    at_once: HelplineChange | None
    waiting: HelplineChange | None


# Any: each field has a type of its own.
def propose_line_change(
    *, line: Helpline, values: Mapping[str, Any], by: User, now: datetime
) -> Proposed:
    """Store in what `values` differ from the line; hiding it and staff's own notes count at once.

    Raises NothingChangedError, ChangeOutdatedError where the line is gone, or django's
    ValidationError, and stores nothing then.
    """
    with changing_line(line) as found:
        before = values_of(found)
        after = changed(values, before=before)
        line_of(after, line=Helpline())
        waits = two_people_of(after)
        now_already = {name: value for name, value in after.items() if name not in waits}
        return Proposed(
            at_once=_at_once(now_already, line=found, before=before, by=by, now=now),
            waiting=_waiting(waits, line=found, before=before, by=by, now=now),
        )


def propose_line(*, values: Mapping[str, Any], by: User, now: datetime) -> HelplineChange:
    """Propose a line that is not there yet: all of it waits. Raises django's ValidationError."""
    blank = values_of(Helpline())
    after = {name: kept(value) for name, value in values.items() if kept(value) != blank[name]}
    line_of({**blank, **after}, line=Helpline())
    return HelplineChange.objects.create(
        what=What.ADD, before=blank, after=after, proposed_by=by, proposed_at=now
    )


def changed(values: Mapping[str, Any], *, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return what differs. Another number without a new call is one that nobody has called."""
    after = {name: kept(value) for name, value in values.items() if kept(value) != before[name]}
    if not after:
        raise NothingChangedError
    if any_of(CALLED, after) and "checked_on" not in after and before["checked_on"]:
        after["checked_on"] = None
    return after


def _waiting(
    after: dict[str, Any], *, line: Helpline, before: dict[str, Any], by: User, now: datetime
) -> HelplineChange | None:
    if not after:
        return None
    return HelplineChange.objects.create(
        line=line,
        what=What.CHANGE,
        before=seen_by_proposer(before, after=after),
        after=after,
        proposed_by=by,
        proposed_at=now,
    )


def _at_once(
    after: dict[str, Any], *, line: Helpline, before: dict[str, Any], by: User, now: datetime
) -> HelplineChange | None:
    if not after:
        return None
    line_of(after, line=line).save()
    hides = "confidence" in after and is_hidden(after)
    return HelplineChange.objects.create(
        line=line,
        what=What.HIDE if hides else What.NOTE,
        before=seen_by_proposer(before, after=after),
        after=after,
        proposed_by=by,
        proposed_at=now,
        in_force_at=now,
    )
