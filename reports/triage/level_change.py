"""Who may give a report another level by hand, and with which reason. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from reports.vocabulary import Level


class LevelReason(StrEnum):
    """The written reason, as a code: the audit log holds no words about a child."""

    WORDS_SAY_MORE = "words_say_more"
    NEW_MESSAGE = "new_message"
    LINKED_REPORT = "linked_report"
    TEAM_KNOWS_MORE = "team_knows_more"
    READ_AND_SAFE = "read_and_safe"
    PARTNER_HAS_IT = "partner_has_it"
    TAPPED_BY_MISTAKE = "tapped_by_mistake"


class LevelRefusal(StrEnum):
    """Why a level stays as it is."""

    SAME_LEVEL = "same_level"
    NOT_READ = "not_read"
    NEEDS_SECOND_PERSON = "needs_second_person"
    REASON_RAISES = "reason_raises"


_ONLY_RAISE: Final = frozenset({LevelReason.WORDS_SAY_MORE})


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelWish:
    """A level that somebody asks for, and what must be known about it."""

    old: Level
    new: Level
    reason: LevelReason
    was_read: bool
    is_lead_and_second_person: bool


def why_not(wish: LevelWish) -> LevelRefusal | None:
    """Return why the level may not change; None when it may (triage policy, section 1.2).

    Up is always free. Down only after a person has read the report, and from P0 or P1 only by
    a lead, when somebody else asked for the second look.
    """
    if wish.new is wish.old:
        return LevelRefusal.SAME_LEVEL
    return None if wish.new.is_at_least(wish.old) else _why_not_lower(wish)


def _why_not_lower(wish: LevelWish) -> LevelRefusal | None:
    if wish.reason in _ONLY_RAISE:
        return LevelRefusal.REASON_RAISES
    if not wish.was_read:
        return LevelRefusal.NOT_READ
    if wish.old.is_at_least(Level.P1) and not wish.is_lead_and_second_person:
        return LevelRefusal.NEEDS_SECOND_PERSON
    return None
