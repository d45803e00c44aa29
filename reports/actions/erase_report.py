"""Erase what a reporter told us: without its key row every copy is unreadable."""

from datetime import datetime
from typing import Final
from uuid import uuid4

from django.db import transaction

from accounts.roles import Role, may_give_second_look
from reports.actions.change_state import Actor, TransitionRefusedError, change_state
from reports.actions.circumstances import circumstances_of
from reports.actions.record_event import record_event
from reports.models import (
    AuditEvent,
    Complaint,
    Evaluation,
    Identifier,
    Job,
    Lease,
    Message,
    Promise,
    Report,
    ReportKey,
    SealedAnswer,
    Sighting,
)
from reports.triage.guards import RefusalCode
from reports.vocabulary import CLOSED_STATES, PromiseKind, StateEvent, WishKind

# The coded columns of the report itself, its states and its clocks stay: figures are made of
# those, and they hold no words (retention table, standards section 8). The campaign goes: nobody
# needs it to know how much happened, and it says what was read before.
_HOLDS_WORDS_OR_REASONS: Final = (
    ReportKey,
    SealedAnswer,
    Message,
    Complaint,
    Evaluation,
    Lease,
)


class NoDeleteWishError(Exception):
    """The reporter did not ask, or took it back: nobody erases a report for them."""


@transaction.atomic
def erase_report(*, report: Report, actor: Actor, now: datetime) -> None:
    """Withdraw the report if it is open, then erase it; its code is unknown afterwards.

    Raises NoDeleteWishError, TransitionRefusedError or ReportChangedError.
    """
    report = Report.objects.select_for_update().get(pk=report.pk)
    if not report.wishes.standing().filter(kind=WishKind.DELETE).exists():
        raise NoDeleteWishError
    _refuse_what_is_not_allowed(report, actor=actor)
    if report.state not in CLOSED_STATES:
        _withdraw(report, actor=actor, now=now)
    report.wishes.standing().update(done_at=now)
    record_event(AuditEvent.Action.ERASED, report=report, by=actor.user, role=actor.role, now=now)
    _forget(report)
    # A new reference, so that nothing leads from the log to this row any more.
    Report.objects.filter(pk=report.pk).update(
        audit_ref=uuid4(),
        moderator=None,
        needs_a_person=False,
        hidden_since=None,
        opened_by=None,
        campaign="",
        erased_at=now,
    )


def _refuse_what_is_not_allowed(report: Report, *, actor: Actor) -> None:
    if report.legal_hold:
        raise TransitionRefusedError(RefusalCode.LEGAL_HOLD)
    if actor.user is not None and not may_give_second_look(Role(actor.user.role)):
        raise TransitionRefusedError(RefusalCode.NOT_THIS_ROLE)


def _withdraw(report: Report, *, actor: Actor, now: datetime) -> None:
    told = circumstances_of(report, by=actor.user) if actor.user else None
    change_state(report=report, event=StateEvent.WITHDRAW, actor=actor, circumstances=told, now=now)


def _forget(report: Report) -> None:
    seen = list(report.sightings.values_list("identifier_id", flat=True))
    Sighting.objects.filter(report=report).delete()
    # What no other report names is of no use; the index itself is personal data.
    Identifier.objects.filter(pk__in=seen, sightings=None).delete()
    for model in _HOLDS_WORDS_OR_REASONS:
        model._default_manager.filter(report=report).delete()
    Promise.objects.filter(report=report, kind=PromiseKind.COMPLAINT).delete()
    Job.objects.filter(subject=report.pk).delete()
