"""The words the whole service shares: audiences, levels, states, facts, signals and harms."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from .names import HARMS as HARMS
from .names import SIGNALS as SIGNALS


class Audience(StrEnum):
    """Whom the wording is for. Not an age: a child may choose easier words."""

    A = "6-9"
    B = "10-12"
    C = "13-17"
    CAREGIVER = "caregiver"
    PROFESSIONAL = "professional"


class AgeBand(StrEnum):
    """What was said about age. UNSAID is handled as the youngest, never as an adult."""

    UNDER_6 = "u6"
    FROM_6_TO_9 = "6-9"
    FROM_10_TO_12 = "10-12"
    FROM_13_TO_17 = "13-17"
    ADULT = "18+"
    UNSAID = "unsaid"


class Level(StrEnum):
    """How soon a person must look, P0 first. Compare with `is_at_least`, never as strings."""

    P0 = "P0"
    P1 = "P1"
    P2 = "P2"
    P3 = "P3"

    @property
    def _urgency(self) -> int:
        return -int(self.value[1])

    def is_at_least(self, other: "Level") -> bool:
        """Say whether this level is as urgent as the other, or more."""
        return self._urgency >= other._urgency

    def raised_one(self) -> "Level":
        """Return the next more urgent level; P0 stays P0."""
        return Level(f"P{max(-self._urgency - 1, 0)}")

    @classmethod
    def highest(cls, levels: Iterable["Level"]) -> "Level":
        """Return the most urgent level; raises ValueError when there is none to choose from."""
        return max(levels, key=lambda level: level._urgency)


class State(StrEnum):
    """Where a report is. Danger and legal hold are flags beside it, never states."""

    RECEIVED = "received"
    QUEUED = "queued"
    IN_REVIEW = "in_review"
    WAITING_REPORTER = "waiting_reporter"
    SECOND_LOOK = "second_look"
    REFERRED = "referred"
    ACTION_TAKEN = "action_taken"
    CLOSED_HELPED = "closed_helped"
    CLOSED_LIMIT = "closed_limit"
    CLOSED_ELSEWHERE = "closed_elsewhere"
    CLOSED_NOT_US = "closed_not_us"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    QUARANTINED = "quarantined"


# A withdrawn report counts as closed: nobody works on it, and the reporter may open it again.
CLOSED_STATES: Final = frozenset(
    {State.CLOSED_HELPED, State.CLOSED_LIMIT, State.CLOSED_ELSEWHERE, State.CLOSED_NOT_US}
) | {State.WITHDRAWN}
OPEN_STATES: Final = frozenset(State) - CLOSED_STATES


class StateEvent(StrEnum):
    """What may move a report from one state to another."""

    QUEUE = "queue"
    BEGIN_REVIEW = "begin_review"
    ASK_REPORTER = "ask_reporter"
    REPORTER_WROTE = "reporter_wrote"
    ASK_SECOND_LOOK = "ask_second_look"
    FINISH_SECOND_LOOK = "finish_second_look"
    REFER = "refer"
    PARTNER_ANSWERED = "partner_answered"
    RECORD_ACTION = "record_action"
    CLOSE_HELPED = "close_helped"
    CLOSE_LIMIT = "close_limit"
    CLOSE_ELSEWHERE = "close_elsewhere"
    CLOSE_NOT_US = "close_not_us"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    QUARANTINE = "quarantine"
    RELEASE = "release"


class Direction(StrEnum):
    """Who wrote a message."""

    FROM_REPORTER = "from_reporter"
    FROM_TEAM = "from_team"
    SYSTEM = "system"


class FactValue(StrEnum):
    """What is known about one fact. UNSURE and DECLINED are answers; UNASKED is not."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    DECLINED = "declined"
    UNASKED = "unasked"


class ClockKind(StrEnum):
    """What is being timed (triage policy, section 3)."""

    FIRST_HUMAN_READ = "first_human_read"
    ACTION_STARTED = "action_started"
    CHILD_HEARS_BACK = "child_hears_back"


class PromiseKind(StrEnum):
    """What a day shown to a reporter promises."""

    FIRST_READ = "first_read"
    ANSWER = "answer"
    COMPLAINT = "complaint"


# What every report is promised when it is sent, and again when it is opened anew.
PROMISED_AT_SEND: Final = (PromiseKind.FIRST_READ, PromiseKind.ANSWER)


class WishKind(StrEnum):
    """What a reporter may ask of us beyond a message; of each kind one stands at a time."""

    STOP = "stop"
    DELETE = "delete"
    OTHER_PERSON = "other_person"


class Helped(StrEnum):
    """What a reporter says of a finished report."""

    YES = "yes"
    BIT = "bit"
    NO = "no"
    WORSE = "worse"


# Nobody outside the service is told a count below this (docs/decisions/0028).
SMALLEST_PUBLISHED_COUNT: Final = 10
# How a campaign is named in an address; `education` keeps to the same.
CAMPAIGN_SLUG: Final = "[a-z0-9-]{1,60}"
CAMPAIGN_SLUG_LENGTH: Final = 60


class JobKind(StrEnum):
    """Work left for the background worker; a closed list, mapped to tasks in code."""

    TRIAGE = "triage"
