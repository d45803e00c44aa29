"""Which event may move a report from which state to which: one table, one function. Pure.

The table is casework section 2 and architecture section 7; what is not in it is refused.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reports.triage.guards import (
    Asked,
    Guard,
    RefusalCode,
    TransitionFacts,
    different_person,
    no_legal_hold,
    second_person,
    second_person_if_urgent,
    second_person_to_withdraw,
    some_act,
)
from reports.vocabulary import CLOSED_STATES, OPEN_STATES, Level, State, StateEvent

__all__ = [
    "CHILD_STATUS_KEY",
    "TABLE",
    "Effect",
    "Move",
    "Refusal",
    "RefusalCode",
    "Transition",
    "TransitionFacts",
    "allowed_events",
    "next_state",
]

REPORTER: Final = frozenset({"reporter"})
SYSTEM: Final = frozenset({"system"})
STAFF: Final = frozenset({"moderator", "lead", "safeguarding_lead"})


class Effect(StrEnum):
    """What the caller does in the same transaction as the change of state."""

    TELL_REPORTER = "tell_reporter"
    RESTART_CLOCKS = "restart_clocks"
    STOP_CLOCKS = "stop_clocks"
    PAUSE_ACTION_CLOCK = "pause_action_clock"
    RESUME_ACTION_CLOCK = "resume_action_clock"
    NEED_LEASE = "need_lease"


@dataclass(frozen=True, slots=True)
class Transition:
    """The new state, and what must happen with it."""

    state: State
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Nothing changes; the code says why."""

    code: RefusalCode


@dataclass(frozen=True, slots=True)
class Move:
    """One row: from any of these states to one, by these roles, if every guard is content."""

    origins: frozenset[State]
    to: State
    roles: frozenset[str]
    guards: tuple[Guard, ...] = ()
    needs_lease: bool = False


_IN_WORK: Final = OPEN_STATES - {State.QUARANTINED}
_READING: Final = frozenset({State.IN_REVIEW, State.SECOND_LOOK})
_ENDING: Final = frozenset({State.ACTION_TAKEN, State.SECOND_LOOK})
# A report whose action was not enough goes back to a reader; otherwise it could only be closed.
_READABLE: Final = frozenset({State.QUEUED, State.REOPENED, State.ACTION_TAKEN})


def _from(*states: State) -> frozenset[State]:
    return frozenset(states)


TABLE: Final = {
    StateEvent.QUEUE: Move(_from(State.RECEIVED), State.QUEUED, SYSTEM),
    StateEvent.BEGIN_REVIEW: Move(_READABLE, State.IN_REVIEW, STAFF, needs_lease=True),
    StateEvent.ASK_REPORTER: Move(
        _from(State.IN_REVIEW), State.WAITING_REPORTER, STAFF, needs_lease=True
    ),
    StateEvent.REPORTER_WROTE: Move(
        _from(State.WAITING_REPORTER), State.IN_REVIEW, REPORTER | SYSTEM
    ),
    StateEvent.ASK_SECOND_LOOK: Move(
        _from(State.IN_REVIEW), State.SECOND_LOOK, STAFF, needs_lease=True
    ),
    StateEvent.FINISH_SECOND_LOOK: Move(
        _from(State.SECOND_LOOK), State.IN_REVIEW, STAFF, needs_lease=True
    ),
    StateEvent.REFER: Move(_READING, State.REFERRED, STAFF, (some_act,), needs_lease=True),
    StateEvent.PARTNER_ANSWERED: Move(_from(State.REFERRED), State.IN_REVIEW, STAFF),
    StateEvent.RECORD_ACTION: Move(
        _READING, State.ACTION_TAKEN, STAFF, (some_act,), needs_lease=True
    ),
    StateEvent.CLOSE_HELPED: Move(
        _ENDING, State.CLOSED_HELPED, STAFF, (some_act,), needs_lease=True
    ),
    StateEvent.CLOSE_LIMIT: Move(_ENDING, State.CLOSED_LIMIT, STAFF, (some_act,), needs_lease=True),
    StateEvent.CLOSE_ELSEWHERE: Move(
        _IN_WORK, State.CLOSED_ELSEWHERE, STAFF, (second_person_if_urgent,), needs_lease=True
    ),
    StateEvent.CLOSE_NOT_US: Move(
        _IN_WORK, State.CLOSED_NOT_US, STAFF, (second_person_if_urgent,), needs_lease=True
    ),
    StateEvent.WITHDRAW: Move(
        OPEN_STATES, State.WITHDRAWN, REPORTER | STAFF, (no_legal_hold, second_person_to_withdraw)
    ),
    StateEvent.REOPEN: Move(CLOSED_STATES, State.REOPENED, REPORTER | STAFF),
    StateEvent.QUARANTINE: Move(_IN_WORK, State.QUARANTINED, STAFF, (second_person,)),
    StateEvent.RELEASE: Move(_from(State.QUARANTINED), State.QUEUED, STAFF),
}

# The text a reporter sees, by its key in the approved texts. A machine step is never shown, and
# a report held back for checking looks like any other that waits.
CHILD_STATUS_KEY: Final = {
    State.RECEIVED: "st_new",
    State.QUEUED: "st_new",
    State.QUARANTINED: "st_new",
    State.IN_REVIEW: "st_read",
    State.WAITING_REPORTER: "st_ask",
    State.SECOND_LOOK: "st_check2",
    State.REFERRED: "st_pass",
    State.ACTION_TAKEN: "st_work",
    State.CLOSED_HELPED: "st_done",
    State.CLOSED_LIMIT: "st_cannot",
    State.CLOSED_ELSEWHERE: "st_link",
    State.CLOSED_NOT_US: "st_notus",
    State.WITHDRAWN: "st_stop",
    State.REOPENED: "st_open",
}


def next_state(
    *, state: State, event: StateEvent, role: str, facts: TransitionFacts
) -> Transition | Refusal:
    """Return where the event takes the report, or why it does not. Refuses what is not listed."""
    move = TABLE[event]
    if role not in move.roles:
        return Refusal(RefusalCode.NOT_THIS_ROLE)
    if state not in move.origins:
        return Refusal(RefusalCode.NOT_FROM_HERE)
    asked = Asked(state=state, role_is_staff=role in STAFF, facts=facts)
    for guard in (different_person, *move.guards):
        if code := guard(asked):
            return Refusal(code)
    return Transition(move.to, _effects(move, old=state, level=facts.level))


def allowed_events(*, state: State, role: str, facts: TransitionFacts) -> tuple[StateEvent, ...]:
    """Return the events this role may cause now, in the table's order: the buttons to show."""
    return tuple(
        event
        for event in TABLE
        if isinstance(next_state(state=state, event=event, role=role, facts=facts), Transition)
    )


def _effects(move: Move, *, old: State, level: Level) -> tuple[Effect, ...]:
    waits, waited = move.to == State.WAITING_REPORTER, old == State.WAITING_REPORTER
    wanted = {
        Effect.TELL_REPORTER: CHILD_STATUS_KEY[old] != CHILD_STATUS_KEY[move.to],
        Effect.RESTART_CLOCKS: move.to == State.REOPENED,
        Effect.STOP_CLOCKS: move.to in CLOSED_STATES,
        # A child's silence never slows what is urgent now (casework, section 3).
        Effect.PAUSE_ACTION_CLOCK: waits and level != Level.P0,
        Effect.RESUME_ACTION_CLOCK: waited and move.to in OPEN_STATES,
        Effect.NEED_LEASE: move.needs_lease,
    }
    return tuple(effect for effect, is_wanted in wanted.items() if is_wanted)
