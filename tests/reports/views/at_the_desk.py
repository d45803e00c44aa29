"""What the desk does with the only report while its reporter is away."""

import secrets
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from accounts.roles import Role
from reports.access import data_key_for_staff
from reports.actions.change_state import Actor, Circumstances, change_state
from reports.actions.send_message import Letter, answer_reporter
from reports.models import Message, Report
from reports.vocabulary import StateEvent

ACTS = ("asked_app", "wrote_to_you")


def reply(body: str, *, by: User, asks: bool = False) -> UUID:
    """Send a letter, or a question; return the id of the last one sent."""
    report = Report.objects.get()
    letter = Letter(body=body, form_tag=secrets.token_bytes(32), is_question=asks)
    answer_reporter(
        report=report,
        data_key=data_key_for_staff(report),
        letter=letter,
        by=by,
        now=timezone.now(),
    )
    return Message.objects.order_by("sent_at").values_list("pk", flat=True)[0]


def move(
    *events: StateEvent,
    role: str = Role.MODERATOR,
    acts: tuple[str, ...] = (),
    with_yes: bool | None = None,
) -> None:
    for event in events:
        change_state(
            report=Report.objects.get(),
            event=event,
            actor=Actor(role="system" if event is StateEvent.QUEUE else role),
            circumstances=Circumstances(acts=acts, with_yes=with_yes, second_person=True),
            now=timezone.now(),
        )


def ask(body: str, *, by: User) -> UUID:
    """Ask the reporter a question, as the desk does; return its id."""
    move(StateEvent.QUEUE, StateEvent.BEGIN_REVIEW)
    question = reply(body, by=by, asks=True)
    move(StateEvent.ASK_REPORTER)
    return question


def close_as_helped() -> None:
    move(StateEvent.QUEUE, StateEvent.BEGIN_REVIEW)
    move(StateEvent.RECORD_ACTION, StateEvent.CLOSE_HELPED, acts=ACTS)
