"""A moderator answers a reporter, or asks them a question."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.access import data_key_for_staff
from reports.actions.change_state import Actor, change_state
from reports.actions.circumstances import circumstances_of
from reports.actions.keep_lease import keep_lease
from reports.actions.send_message import Letter, answer_reporter
from reports.models import Report
from reports.vocabulary import StateEvent


@dataclass(frozen=True)
class Reply:
    """A letter under a lease token. A question also makes the report wait for the reporter."""

    letter: Letter
    token: int
    is_question: bool


@transaction.atomic
def reply_to_reporter(*, report: Report, reply: Reply, by: User, now: datetime) -> bool:
    """Send the reply; say whether it is new. The same form sent again changes nothing.

    Raises LeaseLostError, ReportChangedError or TransitionRefusedError.
    """
    keep_lease(report=report, by=by, token=reply.token, now=now)
    data_key = data_key_for_staff(report)
    letter = replace(reply.letter, is_question=reply.is_question)
    is_new = answer_reporter(report=report, data_key=data_key, letter=letter, by=by, now=now)
    if is_new and reply.is_question:
        change_state(
            report=report,
            event=StateEvent.ASK_REPORTER,
            actor=Actor(role=by.role, user=by),
            circumstances=circumstances_of(report, by=by),
            now=now,
        )
    return is_new
