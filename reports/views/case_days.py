"""Which day a text of the case page names: only one that was promised, and for just that."""

from dataclasses import dataclass
from datetime import date

from reports.access import CaseFile
from reports.vocabulary import PromiseKind, WishKind

# From the second missed day on, the page offers somebody else.
MANY_MISSES = 2
# What the day in a text is promised for: a day of another kind would be a promise nobody made.
_PROMISE_IN = {
    "st_new": PromiseKind.FIRST_READ,
    "st_open": PromiseKind.FIRST_READ,
    "st_read": PromiseKind.ANSWER,
    "st_ask": PromiseKind.ANSWER,
    "st_check2": PromiseKind.ANSWER,
    "st_pass": PromiseKind.ANSWER,
    "st_pass_ok": PromiseKind.ANSWER,
    "st_pass_must": PromiseKind.ANSWER,
    "st_wait": PromiseKind.ANSWER,
    "empty_news": PromiseKind.ANSWER,
}


@dataclass(frozen=True)
class Late:
    """The first day that we missed, and the new day promised for the same; None: no new one."""

    missed: date
    new: date | None


@dataclass(frozen=True)
class CaseDays:
    """The promises of a case as they stand on `today`, whether or not a tick has noted a miss."""

    file: CaseFile
    today: date

    def named_in(self, key: str) -> date | None:
        """Return the day that stands for what this text promises; None where none does."""
        kind = _PROMISE_IN.get(key)
        return self._ahead(kind) if kind else None

    def late(self) -> Late | None:
        """Return what is late; None when nothing is."""
        standing = self.file.standing
        passed = [(day, kind) for kind, day in standing.items() if day < self.today]
        missed = [(day, kind) for kind, day in self.file.missed.items() if kind in standing]
        first = min([*passed, *missed], default=None)
        return first and Late(missed=first[0], new=self._ahead(first[1]))

    def may_offer_another(self) -> bool:
        """Say whether so many days passed that the page offers somebody else to look."""
        unnoted = {day for day in self.file.standing.values() if day < self.today}
        misses = self.file.misses + len(unnoted)
        return misses >= MANY_MISSES and WishKind.OTHER_PERSON not in self.file.wishes

    def _ahead(self, kind: PromiseKind) -> date | None:
        day = self.file.standing.get(kind)
        return day if day and day >= self.today else None
