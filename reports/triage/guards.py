"""What must be true before a report may change its state. Pure; each guard returns why not."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from reports.vocabulary import Level, State


class RefusalCode(StrEnum):
    """Why an event is refused."""

    NOT_FROM_HERE = "not_from_here"
    NOT_THIS_ROLE = "not_this_role"
    NO_ACTS = "no_acts"
    NEEDS_SECOND_PERSON = "needs_second_person"
    SAME_PERSON = "same_person"
    LEGAL_HOLD = "legal_hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitionFacts:
    """What the table must know. `acts` are codes of what was done, from the log.

    What is left out refuses, save for the hold, which only the report itself can know.
    """

    level: Level
    acts: tuple[str, ...] = ()
    second_person: bool = False
    is_same_person_as_asker: bool = True
    person_may_live_there: bool = True
    legal_hold: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One wish to change a state, as the guards see it."""

    state: State
    role_is_staff: bool
    facts: TransitionFacts


Guard = Callable[[Asked], RefusalCode | None]


def some_act(asked: Asked) -> RefusalCode | None:
    """Refuse to tell a child that something was done while the list of acts is empty."""
    return None if asked.facts.acts else RefusalCode.NO_ACTS


def second_person(asked: Asked) -> RefusalCode | None:
    return None if asked.facts.second_person else RefusalCode.NEEDS_SECOND_PERSON


def second_person_if_urgent(asked: Asked) -> RefusalCode | None:
    return second_person(asked) if asked.facts.level.is_at_least(Level.P1) else None


def second_person_to_withdraw(asked: Asked) -> RefusalCode | None:
    """Let a person decide, not a code: at home a wish to stop may have been forced."""
    facts = asked.facts
    if not (facts.level.is_at_least(Level.P1) or facts.person_may_live_there):
        return None
    return second_person(asked) if asked.role_is_staff else RefusalCode.NEEDS_SECOND_PERSON


def no_legal_hold(asked: Asked) -> RefusalCode | None:
    return RefusalCode.LEGAL_HOLD if asked.facts.legal_hold else None


def different_person(asked: Asked) -> RefusalCode | None:
    """Refuse to let whoever asked for a second look be the one who ends it."""
    is_ending = asked.state == State.SECOND_LOOK and asked.role_is_staff
    same = is_ending and asked.facts.is_same_person_as_asker
    return RefusalCode.SAME_PERSON if same else None
