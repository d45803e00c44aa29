"""What the reporter asks of us, and whether this member of staff may answer it."""

from dataclasses import dataclass
from datetime import date, datetime

from accounts.models import User
from accounts.roles import Role, may_give_second_look
from reports.models import Report, Wish
from reports.vocabulary import WishKind


@dataclass(frozen=True)
class WishLine:
    """One wish that stands. `may_answer` shows the button; the action decides again."""

    asked_at: datetime
    carry_out_on: date | None
    may_answer: bool


def wishes_of(report: Report, *, by: User) -> dict[WishKind, WishLine]:
    """Return the standing wishes by kind. A wish to stop is answered among the moves."""
    return {
        WishKind(wish.kind): WishLine(
            asked_at=wish.asked_at,
            carry_out_on=wish.carry_out_on,
            may_answer=_may_answer(report, wish, by=by),
        )
        for wish in report.wishes.standing()
    }


def _may_answer(report: Report, wish: Wish, *, by: User) -> bool:
    is_lead = may_give_second_look(Role(by.role))
    if wish.kind == WishKind.OTHER_PERSON:
        return is_lead and wish.asked_about_id != by.pk
    return is_lead and wish.kind == WishKind.DELETE and not report.legal_hold
