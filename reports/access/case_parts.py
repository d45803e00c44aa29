"""The parts of a case as its reporter may know them. No rows, no keys, no names of staff."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from reports.vocabulary import Audience, Helped, PromiseKind, State, WishKind


@dataclass(frozen=True)
class Shown:
    """A state the case was in, with the acts it lists and the role of who did them.

    `with_yes` says of a referral whether the reporter agreed; `helped` of an end what they said.
    """

    state: State
    at: datetime
    acts: tuple[str, ...]
    with_yes: bool | None = None
    helped: Helped | None = None
    by_role: str = ""


@dataclass(frozen=True)
class Letter:
    """One message, opened. Only what the team asks is a question, and only that is skipped."""

    from_us: bool
    body: str
    sent_at: datetime
    is_new: bool
    is_question: bool = False
    was_skipped: bool = False
    letter_id: UUID | None = None


@dataclass(frozen=True)
class Asked:
    """A wish as its reporter sees it; `on` is empty when a person must decide."""

    asked_at: datetime
    on: date | None = None
    done_at: datetime | None = None


@dataclass(frozen=True)
class Owed:
    """The answer to a complaint: its day while it is owed, and the day we missed before.

    Where nobody could name a day there is none, and still it is owed.
    """

    day: date | None
    missed: date | None
    is_answered: bool = False


@dataclass(frozen=True)
class Opening:
    """Somebody of this role opened the report on this local day. Never who, never when."""

    role: str
    day: date


@dataclass(frozen=True)
class CaseFile:
    """Everything the case page shows, oldest first. Promises are the ones still standing.

    `misses` counts the days that we named and missed; `complaint` is there once they complained.
    """

    audience: Audience
    history: tuple[Shown, ...]
    standing: dict[PromiseKind, date]
    missed: dict[PromiseKind, date]
    letters: tuple[Letter, ...]
    wishes: Mapping[WishKind, Asked]
    misses: int = 0
    complaint: Owed | None = None
    other_person: Asked | None = None
    opened: tuple[Opening, ...] = ()
    hidden_since: datetime | None = None
    harms: tuple[str, ...] = ()

    @property
    def now(self) -> Shown:
        return self.history[-1]

    @property
    def stop(self) -> Asked | None:
        return self.wishes.get(WishKind.STOP)

    def question(self) -> Letter | None:
        """Return what waits for an answer; before questions were marked, the last letter did."""
        if self.now.state is not State.WAITING_REPORTER:
            return None
        ours = [letter for letter in self.letters if letter.from_us]
        marked = [letter for letter in ours if letter.is_question]
        asked = marked or ours
        return asked[-1] if asked else None
