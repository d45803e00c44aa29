"""What the desk calls things. Staff words; what a reporter reads is in the journey's words."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from reports.models import AuditEvent
from reports.triage.guards import RefusalCode
from reports.triage.level_change import LevelReason, LevelRefusal
from reports.vocabulary import (
    AgeBand,
    Audience,
    ClockKind,
    Helped,
    Level,
    PromiseKind,
    State,
    StateEvent,
    WishKind,
)

Action = AuditEvent.Action

LEVELS: Final = {
    Level.P0: _("now"),
    Level.P1: _("today"),
    Level.P2: _("soon"),
    Level.P3: _("help and advice"),
}

AGES: Final = {
    AgeBand.UNDER_6: _("under 6"),
    AgeBand.FROM_6_TO_9: _("6 to 9"),
    AgeBand.FROM_10_TO_12: _("10 to 12"),
    AgeBand.FROM_13_TO_17: _("13 to 17"),
    AgeBand.ADULT: _("adult"),
    AgeBand.UNSAID: _("age not said"),
}

AUDIENCES: Final = {
    Audience.A: _("Child, words for 6 to 9"),
    Audience.B: _("Child, words for 10 to 12"),
    Audience.C: _("Young person, words for 13 to 17"),
    Audience.CAREGIVER: _("Caregiver"),
    Audience.PROFESSIONAL: _("Professional"),
}

STATES: Final = {
    State.RECEIVED: _("Received, not sorted yet"),
    State.QUEUED: _("In the queue"),
    State.IN_REVIEW: _("In review"),
    State.WAITING_REPORTER: _("Waiting for the reporter"),
    State.SECOND_LOOK: _("Second look"),
    State.REFERRED: _("Passed to another team"),
    State.ACTION_TAKEN: _("Something was done"),
    State.CLOSED_HELPED: _("Closed: helped"),
    State.CLOSED_LIMIT: _("Closed: not all could be fixed"),
    State.CLOSED_ELSEWHERE: _("Closed: handled with other reports"),
    State.CLOSED_NOT_US: _("Closed: another team is better"),
    State.WITHDRAWN: _("Stopped, as the reporter asked"),
    State.REOPENED: _("Opened again"),
    State.QUARANTINED: _("Held back"),
}

EVENTS: Final = {
    StateEvent.BEGIN_REVIEW: _("Back to review"),
    StateEvent.ASK_REPORTER: _("Ask the reporter"),
    StateEvent.ASK_SECOND_LOOK: _("Ask for a second look"),
    StateEvent.FINISH_SECOND_LOOK: _("Second look done: back to review"),
    StateEvent.REFER: _("Passed to another team"),
    StateEvent.PARTNER_ANSWERED: _("The other team answered"),
    StateEvent.RECORD_ACTION: _("Something was done"),
    StateEvent.CLOSE_HELPED: _("Close: helped"),
    StateEvent.CLOSE_LIMIT: _("Close: not all could be fixed"),
    StateEvent.CLOSE_ELSEWHERE: _("Close: handled with other reports"),
    StateEvent.CLOSE_NOT_US: _("Close: another team is better"),
    StateEvent.WITHDRAW: _("Stop, as the reporter asked"),
    StateEvent.REOPEN: _("Open again"),
    StateEvent.QUARANTINE: _("Hold back: misuse of the form"),
    StateEvent.RELEASE: _("Release to the queue"),
}

CLOCKS: Final = {
    ClockKind.FIRST_HUMAN_READ: _("First read"),
    ClockKind.ACTION_STARTED: _("First action"),
    ClockKind.CHILD_HEARS_BACK: _("Reporter hears back"),
}

PROMISES: Final = {
    PromiseKind.FIRST_READ: _("We read it by"),
    PromiseKind.ANSWER: _("We answer by"),
    PromiseKind.COMPLAINT: _("A lead answers the complaint by"),
}

# Marks in the queue: what the reporter asks and nobody has done yet.
WISHES: Final = {
    WishKind.STOP: _("stop asked"),
    WishKind.DELETE: _("delete asked"),
    WishKind.OTHER_PERSON: _("another person asked"),
}

HELPED: Final = {
    Helped.YES: _("yes"),
    Helped.BIT: _("a bit"),
    Helped.NO: _("no"),
    Helped.WORSE: _("it got worse"),
}

ACTIONS: Final = {
    Action.RECEIVED: _("Report received"),
    Action.TRIAGED: _("Level set by the rules"),
    Action.TRIAGE_FAILED: _("The rules failed: a person must look"),
    Action.STATE_CHANGED: _("State"),
    Action.LEVEL_CHANGED: _("Level"),
    Action.TAKEN: _("Taken to work on"),
    Action.GIVEN_BACK: _("Given back"),
    Action.REPORT_OPENED: _("Page opened"),
    Action.STORY_OPENED: _("Their words opened"),
    Action.MESSAGE_SENT: _("Answer sent"),
    Action.MESSAGE_RECEIVED: _("Message from the reporter"),
    Action.STOP_ASKED: _("Asked us to stop"),
    Action.STOP_TAKEN_BACK: _("Took the wish to stop back"),
    Action.DELETE_ASKED: _("Asked us to delete it"),
    Action.DELETE_TAKEN_BACK: _("Took the wish to delete back"),
    Action.OTHER_PERSON_ASKED: _("Asked for another person"),
    Action.OTHER_TAKEN_BACK: _("Took the wish for another person back"),
    Action.OTHER_PERSON_GIVEN: _("Another person took over"),
    Action.CODE_CHANGED: _("Drew a new code: somebody may have found the old one"),
    Action.OLD_HIDDEN: _("Hid the old messages: somebody may be looking"),
    Action.QUESTION_SKIPPED: _("Skipped our question"),
    Action.HELPED_SAID: _("Says whether it helped"),
    Action.COMPLAINT_SENT: _("Complaint sent"),
    Action.COMPLAINT_OPENED: _("Complaint opened"),
    Action.COMPLAINT_ANSWERED: _("Complaint answered"),
    Action.HOUSEHOLD_NOTED: _("Noted who lives with the child"),
    Action.PROMISE_MISSED: _("A promised day was missed"),
    Action.CLOCK_MISSED: _("A clock ran out"),
    Action.ERASED: _("Erased"),
    Action.ROLE_CHANGED: _("Role of a member of staff changed"),
}

REFUSALS: Final = {
    RefusalCode.NOT_FROM_HERE: _("This cannot follow the state the report is in now."),
    RefusalCode.NOT_THIS_ROLE: _("Your role does not do this."),
    RefusalCode.NO_ACTS: _("Tick what was done. The reporter is never told of an empty list."),
    RefusalCode.NEEDS_SECOND_PERSON: _("This needs a second look by another person first."),
    RefusalCode.SAME_PERSON: _("You asked for this second look, so somebody else ends it."),
    RefusalCode.LEGAL_HOLD: _("A legal hold stands on this report."),
}

LEVEL_REFUSALS: Final = {
    LevelRefusal.SAME_LEVEL: _("The report has this level already."),
    LevelRefusal.NOT_READ: _("Open their words first: nobody lowers a report unread."),
    LevelRefusal.NEEDS_SECOND_PERSON: _(
        "Down from P0 or P1 takes two people: ask for a second look, and a lead lowers it."
    ),
    LevelRefusal.REASON_RAISES: _("This reason can only raise a level."),
}

LEVEL_REASONS: Final = {
    LevelReason.WORDS_SAY_MORE: _("Their own words say more than the taps"),
    LevelReason.NEW_MESSAGE: _("A new message from the reporter"),
    LevelReason.LINKED_REPORT: _("Another report about the same person"),
    LevelReason.TEAM_KNOWS_MORE: _("We learned more from a partner"),
    LevelReason.READ_AND_SAFE: _("Read by a person: the danger is over"),
    LevelReason.PARTNER_HAS_IT: _("Another team works on it now"),
    LevelReason.TAPPED_BY_MISTAKE: _("The reporter says it was tapped by mistake"),
}
