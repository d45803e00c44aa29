"""A moderator moves a report to another state, with or without a message to the reporter."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.access import data_key_for_staff
from reports.actions.change_state import Actor, Circumstances, ReportChangedError, change_state
from reports.actions.circumstances import circumstances_of
from reports.actions.keep_lease import end_lease, keep_lease
from reports.actions.run_clocks import meet_clock
from reports.actions.send_message import Letter, answer_reporter
from reports.models import Report
from reports.vocabulary import CLOSED_STATES, ClockKind, State, StateEvent, WishKind

# Something was really done for the child: this is what the action clock waits for.
ACTING = frozenset({StateEvent.RECORD_ACTION, StateEvent.REFER})
# A colleague must be able to go on at once, not in a quarter of an hour.
STATES_THAT_END_A_LEASE = CLOSED_STATES | {State.SECOND_LOOK}


class NoStopRequestError(Exception):
    """The reporter did not ask to stop, or took it back: nobody stops a report for them."""


@dataclass(frozen=True)
class Told:
    """What the moderator's form says: lease token, version read, acts ticked, a letter or none.

    `with_yes` says of a referral whether the reporter agreed to it.
    """

    token: int
    version: int
    acts: tuple[str, ...] = ()
    letter: Letter | None = None
    with_yes: bool = False


@transaction.atomic
def move_report(*, report: Report, event: StateEvent, told: Told, by: User, now: datetime) -> State:
    """Move the report and return its new state; all of it happens, or nothing.

    Raises LeaseLostError, ReportChangedError, TransitionRefusedError or NoStopRequestError.
    """
    keep_lease(report=report, by=by, token=told.token, now=now)
    if report.version != told.version:
        raise ReportChangedError
    if event is StateEvent.WITHDRAW:
        _end_stop_request(report, now=now)
    state = change_state(
        report=report,
        event=event,
        actor=Actor(role=by.role, user=by),
        circumstances=_circumstances(report, event=event, told=told, by=by),
        now=now,
    )
    if event in ACTING:
        meet_clock(report=report, kind=ClockKind.ACTION_STARTED, now=now)
    if told.letter is not None:
        data_key = data_key_for_staff(report)
        answer_reporter(report=report, data_key=data_key, letter=told.letter, by=by, now=now)
    if state in STATES_THAT_END_A_LEASE:
        end_lease(report=report, now=now)
    return state


def _circumstances(report: Report, *, event: StateEvent, told: Told, by: User) -> Circumstances:
    found = circumstances_of(report, by=by, acts=told.acts)
    return replace(found, with_yes=told.with_yes) if event is StateEvent.REFER else found


def _end_stop_request(report: Report, *, now: datetime) -> None:
    if not report.wishes.standing().filter(kind=WishKind.STOP).update(done_at=now):
        raise NoStopRequestError
