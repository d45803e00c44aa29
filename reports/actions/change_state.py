"""Move a report to another state, by the one table of states."""

from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from reports.actions.make_promises import promise_where_due
from reports.actions.record_event import event_of
from reports.actions.run_clocks import apply_effects
from reports.models import AuditEvent, Report, StatusChange
from reports.triage.states import Refusal, RefusalCode, TransitionFacts, next_state
from reports.vocabulary import CLOSED_STATES, Level, State, StateEvent


class TransitionRefusedError(Exception):
    """The table of states refuses this; `code` says why."""

    def __init__(self, code: RefusalCode) -> None:
        super().__init__(code.value)
        self.code = code


class ReportChangedError(Exception):
    """Somebody else changed the report since it was read."""


@dataclass(frozen=True)
class Circumstances:
    """What the table of states must know beyond the report itself.

    `with_yes` is only noted: whether the reporter agreed to a referral.
    """

    acts: tuple[str, ...] = ()
    earlier_acts: tuple[str, ...] = ()
    second_person: bool = False
    is_same_person_as_asker: bool = False
    with_yes: bool | None = None


@dataclass(frozen=True)
class Actor:
    """Who does it: a member of staff, or `role` alone for the reporter and the system."""

    role: str
    user: User | None = None


def facts_for(report: Report, circumstances: Circumstances) -> TransitionFacts:
    """Return what the table of states asks about this report."""
    return TransitionFacts(
        level=Level(report.level),
        acts=(*circumstances.acts, *circumstances.earlier_acts),
        second_person=circumstances.second_person,
        is_same_person_as_asker=circumstances.is_same_person_as_asker,
        person_may_live_there=report.person_may_live_there,
        legal_hold=report.legal_hold,
    )


def change_state(
    *,
    report: Report,
    event: StateEvent,
    actor: Actor,
    now: datetime,
    circumstances: Circumstances | None = None,
    noted_with_it: tuple[AuditEvent, ...] = (),
) -> State:
    """Apply the event and return the new state. Runs inside the caller's transaction.

    `noted_with_it` are rows for the audit log that go in with the one of the new state.

    Raises TransitionRefusedError, or ReportChangedError when the report was read too long ago.
    """
    told = circumstances or Circumstances()
    outcome = next_state(
        state=State(report.state), event=event, role=actor.role, facts=facts_for(report, told)
    )
    if isinstance(outcome, Refusal):
        raise TransitionRefusedError(outcome.code)
    read_version = report.version
    _enter(report, state=outcome.state, now=now)
    # The database refuses a new state without this event, written first.
    AuditEvent.objects.bulk_create([*noted_with_it, _event(report, actor, told, now=now)])
    _write(report, read_version=read_version, told=told, role=actor.role, now=now)
    apply_effects(report=report, effects=outcome.effects, now=now)
    promise_where_due(report=report, now=now)
    return outcome.state


def _enter(report: Report, *, state: State, now: datetime) -> None:
    report.version, report.state = report.version + 1, state
    report.closed_at = now if state in CLOSED_STATES else None


def _event(report: Report, actor: Actor, told: Circumstances, *, now: datetime) -> AuditEvent:
    agreed = {} if told.with_yes is None else {"with_yes": told.with_yes}
    return event_of(
        AuditEvent.Action.STATE_CHANGED,
        report=report,
        by=actor.user,
        role=actor.role,
        new_status=report.state,
        detail={"acts": list(told.acts), **agreed},
        now=now,
    )


def _write(
    report: Report, *, read_version: int, told: Circumstances, role: str, now: datetime
) -> None:
    changed = Report.objects.filter(pk=report.pk, version=read_version).update(
        state=report.state, version=report.version, closed_at=report.closed_at
    )
    if changed != 1:
        raise ReportChangedError
    StatusChange.objects.create(
        report=report,
        version=report.version,
        state=report.state,
        acts=list(told.acts),
        with_yes=told.with_yes,
        by_role=role,
        at=now,
    )
