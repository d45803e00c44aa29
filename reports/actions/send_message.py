"""Write to the team, or answer a reporter: sealed under the report's key, stored once per form."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from django.db import IntegrityError, transaction

from accounts.models import User
from reports.actions.change_state import Actor, change_state
from reports.actions.make_promises import promise_if_none_stands, promise_where_due
from reports.actions.record_event import REPORTER, record_event
from reports.actions.run_clocks import keep_promise, meet_clock
from reports.crypto import envelope
from reports.local_time import site_zone
from reports.models import AuditEvent, Message, Report
from reports.models.sealing import place_of_message
from reports.vocabulary import (
    CLOSED_STATES,
    ClockKind,
    Direction,
    PromiseKind,
    State,
    StateEvent,
)


@dataclass(frozen=True)
class Letter:
    """What is written, with the tag (32 bytes) that makes posting it twice harmless.

    `is_question` marks what the team asks and the reporter may skip.
    """

    body: str
    form_tag: bytes
    is_question: bool = False


def write_to_team(*, report: Report, data_key: bytes, letter: Letter, now: datetime) -> bool:
    """Store what the reporter adds; say whether it is new.

    It answers a question that waits, and opens a finished report again. Where no answer is
    promised, one is now.
    """
    try:
        with transaction.atomic():
            # Read again under a lock: a colleague may have moved the report since the page was
            # drawn, and what a child wrote must not be lost over that.
            report = Report.objects.select_for_update().get(pk=report.pk)
            _store(report, data_key=data_key, letter=letter, by=None, now=now)
            record_event(AuditEvent.Action.MESSAGE_RECEIVED, report=report, role=REPORTER, now=now)
            event = _event_of_writing(report)
            if event is not None:
                actor = Actor(role=REPORTER)
                change_state(report=report, event=event, actor=actor, now=now)
            promise_if_none_stands(
                report=report, kind=PromiseKind.ANSWER, zone=site_zone(), now=now
            )
    except IntegrityError:
        # Any other conflict is an error: a message must not vanish as a supposed double.
        if not _is_stored(letter):
            raise
        return False
    return True


def answer_reporter(
    *, report: Report, data_key: bytes, letter: Letter, by: User, now: datetime
) -> bool:
    """Store the team's answer; say whether it is new. Keeps the promise of an answer."""
    try:
        with transaction.atomic():
            _store(report, data_key=data_key, letter=letter, by=by, now=now)
            record_event(AuditEvent.Action.MESSAGE_SENT, report=report, by=by, now=now)
            meet_clock(report=report, kind=ClockKind.CHILD_HEARS_BACK, now=now)
            keep_promise(report=report, kind=PromiseKind.ANSWER, now=now)
            promise_where_due(report=report, now=now)
    except IntegrityError:
        # Any other conflict is an error: a message must not vanish as a supposed double.
        if not _is_stored(letter):
            raise
        return False
    return True


def _is_stored(letter: Letter) -> bool:
    return Message.objects.filter(form_tag=letter.form_tag).exists()


def _event_of_writing(report: Report) -> StateEvent | None:
    if report.state == State.WAITING_REPORTER:
        return StateEvent.REPORTER_WROTE
    return StateEvent.REOPEN if report.state in CLOSED_STATES else None


def _store(
    report: Report, *, data_key: bytes, letter: Letter, by: User | None, now: datetime
) -> None:
    message = Message(
        id=uuid4(),
        report=report,
        direction=Direction.FROM_TEAM if by else Direction.FROM_REPORTER,
        author=by,
        author_role=by.role if by else REPORTER,
        form_tag=letter.form_tag,
        is_question=letter.is_question,
        sent_at=now,
    )
    message.sealed = envelope.seal_text(letter.body, key=data_key, place=place_of_message(message))
    message.save(force_insert=True)
