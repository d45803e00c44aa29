"""The reporter asks that another person looks, or takes that back."""

from datetime import datetime

from django.db import transaction

from reports.actions.change_state import Actor, change_state
from reports.actions.make_wish import make_wish, take_wish_back
from reports.actions.record_event import REPORTER
from reports.models import Report
from reports.vocabulary import CLOSED_STATES, StateEvent, WishKind


@transaction.atomic
def ask_for_other_person(*, report: Report, now: datetime) -> bool:
    """Store the wish; say whether it is new. A finished report opens again: else nobody sees it."""
    report = Report.objects.select_for_update().get(pk=report.pk)
    if not make_wish(report=report, kind=WishKind.OTHER_PERSON, now=now):
        return False
    if report.state in CLOSED_STATES:
        change_state(report=report, event=StateEvent.REOPEN, actor=Actor(role=REPORTER), now=now)
    return True


def take_other_person_back(*, report: Report, now: datetime) -> bool:
    """Forget the wish while it still waits; say whether there was one."""
    return take_wish_back(report=report, kind=WishKind.OTHER_PERSON, now=now)
