"""The reporter asks us to stop, or takes that back."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from reports.actions.change_state import Actor, TransitionRefusedError, change_state
from reports.actions.record_event import REPORTER, record_event
from reports.models import AuditEvent, Report, StopRequest
from reports.vocabulary import CLOSED_STATES, Level, StateEvent

# Long enough to change one's mind (architecture section 7).
DAYS_TO_TAKE_BACK = 7


def ask_to_stop(*, report: Report, zone: ZoneInfo, now: datetime) -> bool:
    """Store the wish to stop; say whether it is new.

    P0, P1 and reports where the person may live with the child wait for a person; others are
    carried out after 7 days.
    """
    by_itself = _may_stop_by_itself(report)
    day = (now + timedelta(days=DAYS_TO_TAKE_BACK)).astimezone(zone).date()
    try:
        with transaction.atomic():
            StopRequest.objects.create(
                report=report, asked_at=now, carry_out_on=day if by_itself else None
            )
            record_event(AuditEvent.Action.STOP_ASKED, report=report, role=REPORTER, now=now)
    except IntegrityError:
        if not report.stop_requests.filter(done_at=None, taken_back_at=None).exists():
            raise
        return False
    return True


@transaction.atomic
def take_stop_back(*, report: Report, now: datetime) -> bool:
    """Forget the wish to stop while it still waits; say whether there was one."""
    waiting = report.stop_requests.filter(done_at=None, taken_back_at=None)
    if not waiting.update(taken_back_at=now):
        return False
    record_event(AuditEvent.Action.STOP_TAKEN_BACK, report=report, role=REPORTER, now=now)
    return True


def carry_out_stops(*, zone: ZoneInfo, now: datetime) -> int:
    """Withdraw the reports whose seven days have passed. Returns how many."""
    due = StopRequest.objects.filter(
        done_at=None, taken_back_at=None, carry_out_on__lte=now.astimezone(zone).date()
    ).select_related("report")
    return sum(_carry_out(request, now=now) for request in due)


def _carry_out(request: StopRequest, *, now: datetime) -> bool:
    report = request.report
    try:
        with transaction.atomic():
            request.done_at = now
            request.save(update_fields=["done_at"])
            if report.state not in CLOSED_STATES:
                actor = Actor(role=REPORTER)
                change_state(report=report, event=StateEvent.WITHDRAW, actor=actor, now=now)
    except TransitionRefusedError:
        # The report became urgent since: now a person decides.
        StopRequest.objects.filter(pk=request.pk).update(carry_out_on=None)
        return False
    return True


def _may_stop_by_itself(report: Report) -> bool:
    urgent = Level(report.level).is_at_least(Level.P1)
    return not (urgent or report.person_may_live_there or report.legal_hold)
