"""The reporter asks us to stop, or takes that back."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django.db import transaction

from reports.actions.change_state import Actor, TransitionRefusedError, change_state
from reports.actions.make_wish import day_it_happens, make_wish, take_wish_back
from reports.actions.record_event import REPORTER
from reports.models import Report, Wish
from reports.vocabulary import CLOSED_STATES, StateEvent, WishKind


def ask_to_stop(*, report: Report, zone: ZoneInfo, now: datetime) -> bool:
    """Store the wish to stop; say whether it is new.

    P0, P1 and reports where the person may live with the child wait for a person; others are
    carried out after 7 days.
    """
    day = day_it_happens(report, zone=zone, now=now)
    return make_wish(report=report, kind=WishKind.STOP, carry_out_on=day, now=now)


def take_stop_back(*, report: Report, now: datetime) -> bool:
    """Forget the wish to stop while it still waits; say whether there was one."""
    return take_wish_back(report=report, kind=WishKind.STOP, now=now)


def carry_out_stops(*, zone: ZoneInfo, now: datetime) -> int:
    """Withdraw the reports whose seven days have passed. Returns how many."""
    due = Wish.objects.standing().filter(
        kind=WishKind.STOP, carry_out_on__lte=now.astimezone(zone).date()
    )
    return sum(_carry_out(wish, now=now) for wish in due.select_related("report"))


def _carry_out(wish: Wish, *, now: datetime) -> bool:
    report = wish.report
    try:
        with transaction.atomic():
            wish.done_at = now
            wish.save(update_fields=["done_at"])
            if report.state not in CLOSED_STATES:
                actor = Actor(role=REPORTER)
                change_state(report=report, event=StateEvent.WITHDRAW, actor=actor, now=now)
    except TransitionRefusedError:
        # The report became urgent since: now a person decides.
        Wish.objects.filter(pk=wish.pk).update(carry_out_on=None)
        return False
    return True
