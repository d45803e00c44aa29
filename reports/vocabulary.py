"""The words the whole service shares: audiences, levels, states, facts, signals and harms."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from django.utils.translation import gettext_lazy as _


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


class JobKind(StrEnum):
    """Work left for the background worker; a closed list, mapped to tasks in code."""

    TRIAGE = "triage"


# Harm codes with the professional names of triage policy section 9 (Terminology Guidelines 2025).
HARMS: Final = {
    "H01": _("Grooming / solicitation of a child"),
    "H02": _("Solicitation of sexual images"),
    "H03": _("Sexual extortion of a child (sexual or financial)"),
    "H04": _("Non-consensual sharing of a child's sexual images"),
    "H05": _("AI-generated or manipulated child sexual abuse material"),
    "H06": _("Exposure to unwanted sexual content"),
    "H07": _("Sexual exploitation in exchange for money or goods"),
    "H08": _("Live-streamed child sexual abuse"),
    "H09": _("Online solicitation to meet for sexual purposes"),
    "H10": _("In-person sexual abuse with or without technology"),
    "H11": _("Child sexual abuse material encountered"),
    "H12": _("Child displaying harmful sexual behaviour"),
    "H13": _("Cyberbullying"),
    "H14": _("Hate speech against a child"),
    "H15": _("Coercive or sadistic online exploitation"),
    "H16": _("Impersonation / account compromise"),
    "H17": _("Fraud against a child"),
    "H18": _("Technology-facilitated stalking or control"),
    "H19": _("Exposure to harmful content"),
    "H20": _("Unclassified"),
}

# Signals of triage policy section 2, in the words the desk shows beside a level.
SIGNALS: Final = {
    "S01": _("Someone is hurting the child now, or will within hours."),
    "S02": _("The child cannot get away, or is with the person now."),
    "S03": _("Live video abuse is happening now, or is booked."),
    "S04": _("The child wants to die, has a plan, or has hurt themselves now."),
    "S05": _("A meeting is arranged within 48 hours, or the child is on the way."),
    "S06": _("The child is missing."),
    "S10": _("A meeting was talked about, or is arranged for later."),
    "S11": _("Someone is threatening or blackmailing the child."),
    "S12": _("Money, gifts or game coins were asked or given for pictures or acts."),
    "S13": _("The person lives with the child, or cares for, teaches, coaches or treats them."),
    "S14": _("The child is under 10, or under 13 with sexual contact."),
    "S15": _("The child has a disability, lives in care, is a refugee, or lives on the street."),
    "S16": _("The child has thoughts of self-harm."),
    "S17": _("The person knows the child's address, school or daily route."),
    "S18": _("The child is still in contact with the person."),
    "S19": _("A picture is spreading now."),
    "S20": _("More than one child is named."),
    "S21": _("The same account is named in another open report."),
    "S22": _("The person holds weapons, or has hurt others."),
    "S23": _("A group pushes the child to hurt themselves, others or animals."),
    "S24": _("The child was asked for pictures or sent sexual words; contact has ended."),
    "S25": _("There is a fake picture of the child; it is not spreading."),
    "S26": _("Bullying, hate, a fake or hacked account, a scam, or upsetting content."),
    "S27": _("The harm is in the past, it has ended, and the child is safe."),
    "S28": _("An adult reports a page or picture they saw."),
}
