"""Move a report to another state, by the one table of states."""

from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from reports.actions.record_event import record_event
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
    """What the table of states must know beyond the report itself."""

    acts: tuple[str, ...] = ()
    earlier_acts: tuple[str, ...] = ()
    second_person: bool = False
    is_same_person_as_asker: bool = False


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
) -> State:
    """Apply the event and return the new state. Runs inside the caller's transaction.

    Raises TransitionRefusedError, or ReportChangedError when the report was read too long ago.
    """
    told = circumstances or Circumstances()
    outcome = next_state(
        state=State(report.state), event=event, role=actor.role, facts=facts_for(report, told)
    )
    if isinstance(outcome, Refusal):
        raise TransitionRefusedError(outcome.code)
    _write(report, state=outcome.state, actor=actor, acts=told.acts, now=now)
    apply_effects(report=report, effects=outcome.effects, now=now)
    return outcome.state


def _write(
    report: Report, *, state: State, actor: Actor, acts: tuple[str, ...], now: datetime
) -> None:
    read_version = report.version
    report.version, report.state = read_version + 1, state
    report.closed_at = now if state in CLOSED_STATES else None
    # The database refuses a new state without this event, written first.
    record_event(
        AuditEvent.Action.STATE_CHANGED,
        report=report,
        by=actor.user,
        role=actor.role,
        new_status=state,
        detail={"acts": list(acts)},
        now=now,
    )
    changed = Report.objects.filter(pk=report.pk, version=read_version).update(
        state=state, version=report.version, closed_at=report.closed_at
    )
    if changed != 1:
        raise ReportChangedError
    StatusChange.objects.create(
        report=report, version=report.version, state=state, acts=list(acts), at=now
    )
