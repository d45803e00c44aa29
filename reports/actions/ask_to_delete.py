"""The reporter asks us to delete what they told us, or takes that back."""

from datetime import datetime
from zoneinfo import ZoneInfo

from reports.actions.change_state import Actor, TransitionRefusedError
from reports.actions.erase_report import NoDeleteWishError, erase_report
from reports.actions.make_wish import (
    day_it_happens,
    make_wish,
    take_wish_back,
    waits_for_a_person,
)
from reports.actions.record_event import REPORTER
from reports.models import Report, Wish
from reports.vocabulary import WishKind


def ask_to_delete(*, report: Report, zone: ZoneInfo, now: datetime) -> bool:
    """Store the wish; say whether it is new.

    P0, P1, a legal hold and reports where the person may live with the child wait for a person;
    others are carried out after 7 days.
    """
    day = day_it_happens(report, zone=zone, now=now)
    return make_wish(report=report, kind=WishKind.DELETE, carry_out_on=day, now=now)


def take_delete_back(*, report: Report, now: datetime) -> bool:
    """Forget the wish while it still waits; say whether there was one."""
    return take_wish_back(report=report, kind=WishKind.DELETE, now=now)


def carry_out_deletions(*, zone: ZoneInfo, now: datetime) -> int:
    """Erase the reports whose seven days have passed. Returns how many."""
    due = Wish.objects.standing().filter(
        kind=WishKind.DELETE, carry_out_on__lte=now.astimezone(zone).date()
    )
    return sum(_carry_out(wish, now=now) for wish in due.select_related("report"))


def _carry_out(wish: Wish, *, now: datetime) -> bool:
    if waits_for_a_person(wish.report):
        # It became urgent since, or we learned more: now a person decides.
        Wish.objects.filter(pk=wish.pk).update(carry_out_on=None)
        return False
    try:
        erase_report(report=wish.report, actor=Actor(role=REPORTER), now=now)
    except (NoDeleteWishError, TransitionRefusedError):
        # Taken back, or changed, in this very moment: the next tick looks again.
        return False
    return True
