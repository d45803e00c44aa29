"""Open what a reporter typed. Every opening is in the audit log; the first counts as read."""

import json
from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.access import data_key_for_staff
from reports.actions.change_state import Actor, change_state
from reports.actions.note_opened import show_opener
from reports.actions.record_event import record_event
from reports.actions.run_clocks import keep_promise, meet_clock
from reports.crypto import envelope
from reports.models import AuditEvent, Report, SealedAnswer
from reports.models.sealing import place_of_answer
from reports.vocabulary import ClockKind, PromiseKind, State, StateEvent

WAITING_TO_BE_READ = {State.QUEUED, State.REOPENED}


@transaction.atomic
def open_story(*, report: Report, by: User, now: datetime) -> dict[str, str]:
    """Return the words typed, by step name, and note who read them."""
    words = _words_of(report)
    record_event(AuditEvent.Action.STORY_OPENED, report=report, by=by, now=now)
    show_opener(report=report, by=by, now=now)
    if report.state in WAITING_TO_BE_READ:
        actor = Actor(role=by.role, user=by)
        change_state(report=report, event=StateEvent.BEGIN_REVIEW, actor=actor, now=now)
    meet_clock(report=report, kind=ClockKind.FIRST_HUMAN_READ, now=now)
    keep_promise(report=report, kind=PromiseKind.FIRST_READ, now=now)
    return words


def _words_of(report: Report) -> dict[str, str]:
    row = SealedAnswer.objects.get(report=report, field=SealedAnswer.Field.WORDS)
    opened = envelope.open_text(
        bytes(row.sealed), key=data_key_for_staff(report), place=place_of_answer(row)
    )
    words: dict[str, str] = json.loads(opened)
    return words
