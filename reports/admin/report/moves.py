"""Which moves a moderator may make now: the buttons, and why the others are not there."""

from dataclasses import dataclass

from accounts.models import User
from reports.actions.change_state import facts_for
from reports.actions.circumstances import circumstances_of
from reports.actions.move_report import ACTING
from reports.admin import words
from reports.journey.wording import choice_codes
from reports.models import Report
from reports.triage.guards import RefusalCode
from reports.triage.states import TABLE, Refusal, next_state
from reports.vocabulary import CLOSED_STATES, State, StateEvent

# A question is asked with a letter, so it stands at the letter and not among the buttons.
ELSEWHERE = frozenset({StateEvent.ASK_REPORTER})
# These refusals can be lifted by a colleague, so they are worth a line.
WORTH_SAYING = frozenset(
    {RefusalCode.NEEDS_SECOND_PERSON, RefusalCode.SAME_PERSON, RefusalCode.LEGAL_HOLD}
)


@dataclass(frozen=True)
class Move:
    """One button."""

    event: StateEvent
    label: object
    needs_acts: bool
    is_ending: bool
    asks_for_yes: bool


@dataclass(frozen=True)
class Blocked:
    """A move that is refused now, and why."""

    label: object
    because: object


@dataclass(frozen=True)
class Moves:
    """`going_on` and `ending` are the buttons; `may_ask` belongs to the letter."""

    going_on: list[Move]
    ending: list[Move]
    blocked: list[Blocked]
    may_ask: bool


def act_codes() -> tuple[str, ...]:
    """Return the codes of everything that a reporter can be told was done."""
    return tuple(choice_codes("acts", "shared"))


def move_of(event: StateEvent) -> Move:
    return Move(
        event=event,
        label=words.EVENTS[event],
        needs_acts=event in ACTING,
        is_ending=TABLE[event].to in CLOSED_STATES,
        asks_for_yes=event is StateEvent.REFER,
    )


def moves_for(report: Report, *, by: User, stop_asked: bool) -> Moves:
    """Return what `by` may do now, as if something were ticked where acts are needed."""
    outcomes = _outcomes(report, by=by)
    if not stop_asked:
        outcomes.pop(StateEvent.WITHDRAW)
    refused = {
        event: outcome.code for event, outcome in outcomes.items() if isinstance(outcome, Refusal)
    }
    allowed = [event for event in outcomes if event not in refused]
    buttons = [move_of(event) for event in allowed if event not in ELSEWHERE]
    return Moves(
        going_on=[move for move in buttons if not move.is_ending],
        ending=[move for move in buttons if move.is_ending],
        blocked=[
            Blocked(words.EVENTS[event], words.REFUSALS[code])
            for event, code in refused.items()
            if code in WORTH_SAYING
        ],
        may_ask=StateEvent.ASK_REPORTER in allowed,
    )


def _outcomes(report: Report, *, by: User) -> dict[StateEvent, object]:
    facts = facts_for(report, circumstances_of(report, by=by, acts=act_codes()))
    state = State(report.state)
    return {
        event: next_state(state=state, event=event, role=by.role, facts=facts) for event in TABLE
    }
