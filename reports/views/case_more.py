"""What stands under the messages of a case: wishes that stand, who opened it, what one can do."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest

from languages.said import pgettext
from reports.access import Asked, CaseFile
from reports.local_time import today_at
from reports.triage.states import TransitionFacts, allowed_events
from reports.views.case_words import CaseWords
from reports.views.page import say
from reports.vocabulary import Level, State, StateEvent, WishKind

# Acts after which somebody else holds a copy that we cannot delete.
TOLD_OTHERS: Final = frozenset({"told_police", "told_child_protection", "asked_hotline"})
_WORDS_OF: Final = {
    WishKind.OTHER_PERSON: "other_person_asked",
    WishKind.STOP: "stop_asked",
    WishKind.DELETE: "delete_asked",
}
_WAY_BACK: Final = {
    WishKind.OTHER_PERSON: "reporter:keep-person",
    WishKind.STOP: "reporter:keep",
    WishKind.DELETE: "reporter:keep-all",
}


@dataclass(frozen=True)
class CaseMore:
    """The lower half of the case page, from the same words object as the upper half."""

    words: CaseWords

    @property
    def request(self) -> HttpRequest:
        return self.words.request

    @property
    def file(self) -> CaseFile:
        return self.words.file

    def asked(self) -> list[dict[str, Any]]:
        """Return each wish that stands, its day, and the way to take it back."""
        standing = [kind for kind in _WORDS_OF if kind in self.file.wishes]
        notes = [
            self._note(kind, self.file.wishes[kind]) for kind in standing if self._counts(kind)
        ]
        given = self.file.other_person
        if given is not None and WishKind.OTHER_PERSON not in self.file.wishes:
            words = say(self.request, "other_person_given")
            notes.append(
                {"heading": words.heading, "lines": [], "day": self._day_of(given.done_at)}
            )
        return notes

    def complaint(self) -> dict[str, Any] | None:
        """Return that we have a complaint, and by which day somebody answers it."""
        owed = self.file.complaint
        if owed is None:
            return None
        missed = owed.missed or (owed.day if owed.day and owed.day < self.words.today else None)
        ahead = owed.day if owed.day and owed.day >= self.words.today else None
        words = say(
            self.request,
            "badly_sent",
            late="yes" if missed else "",
            missed_day=self.words.day(missed),
            owed="yes" if ahead else "",
            by_day=self.words.by_day(ahead),
            answered="yes" if owed.is_answered else "",
        )
        return {"heading": words.heading, "lines": words.hints, "actions": words.actions}

    def openers(self) -> dict[str, Any] | None:
        """Return roles and days of those who opened it, each once. No name, no time."""
        if not self.file.opened:
            return None
        words = say(self.request, "who_opened")
        somebody = words.choices["moderator"]
        lines = dict.fromkeys(
            (words.choices.get(each.role, somebody), self.words.day(each.day))
            for each in self.file.opened
        )
        return {"heading": words.heading, "lines": words.hints, "openings": list(lines)}

    def helped(self) -> dict[str, Any] | None:
        """Return the question whether it helped; only a report closed as helped asks it."""
        if self.file.now.state is not State.CLOSED_HELPED:
            return None
        words = say(self.request, "helped")
        said = self.file.now.helped
        return {
            "heading": words.heading,
            "lines": words.hints if said else [],
            "choices": list(words.choices.items()),
            "said": said.value if said else "",
        }

    def open_again(self) -> dict[str, Any] | None:
        """Return the way to open a finished report again, where the table of states has one."""
        # Opening again asks nothing but the state and who does it.
        facts = TransitionFacts(level=Level.P3)
        state = self.file.now.state
        if StateEvent.REOPEN not in allowed_events(state=state, role="reporter", facts=facts):
            return None
        words = say(self.request, "open_again")
        return {"heading": words.heading, "lines": words.hints, "actions": words.actions}

    def cannot(self) -> dict[str, str] | None:
        """Return the two ways on where we could not fix all of it; None anywhere else."""
        if not self._could_not_fix:
            return None
        words = say(self.request, "cannot")
        return {"heading": words.heading, "help": words.actions["help"], "person": self._person()}

    def more(self) -> dict[str, Any]:
        """Return what else one can do, in words; a wish that stands is not offered again."""
        standing = self.file.wishes
        return {
            "heading": say(self.request, "more").heading,
            "code": say(self.request, "someone_found").heading,
            "hide": say(self.request, "old_messages").actions["hide"],
            # There it stands right under the status.
            "person": "" if self._could_not_fix else self._person(),
            "badly": say(self.request, "badly").actions["open"],
            "stop": ""
            if self.words.is_closed or WishKind.STOP in standing
            else pgettext("button", "Ask us to stop"),
            "delete": self._offer("delete", "open", WishKind.DELETE),
        }

    def old(self) -> dict[str, str] | None:
        """Return what stands in the place of hidden messages; None when none are hidden."""
        if not any(self.words.is_hidden(letter) for letter in self.file.letters):
            return None
        words = say(self.request, "old_messages")
        return {"heading": words.heading, "show": words.actions["show"]}

    def has_told_others(self) -> bool:
        return any(TOLD_OTHERS & set(shown.acts) for shown in self.file.history)

    @property
    def _could_not_fix(self) -> bool:
        return self.file.now.state is State.CLOSED_LIMIT

    def _person(self) -> str:
        return self._offer("other_person", "ask", WishKind.OTHER_PERSON)

    def _counts(self, kind: WishKind) -> bool:
        # Nobody works on a finished report: a wish to stop has nothing left to stop.
        return kind is not WishKind.STOP or not self.words.is_closed

    def _note(self, kind: WishKind, wish: Asked) -> dict[str, Any]:
        words = say(
            self.request,
            _WORDS_OF[kind],
            day=self.words.day(wish.on),
            by_itself="yes" if wish.on else "",
            by_a_person="" if wish.on else "yes",
            told_others="yes" if self.has_told_others() else "",
        )
        back = words.actions.get("back") or pgettext("button", "Go on, do not stop")
        return {
            "heading": words.heading,
            "lines": words.hints,
            "day": self._day_of(wish.asked_at),
            "back": back,
            "back_url": _WAY_BACK[kind],
        }

    def _day_of(self, at: Any) -> str:
        return self.words.day(today_at(at)) if at else ""

    def _offer(self, key: str, action: str, kind: WishKind) -> str:
        return "" if kind in self.file.wishes else say(self.request, key).actions[action]
