"""A case in the words of its reporter: days, never times; acts from the log, never invented."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.http import HttpRequest

from languages.said import pgettext
from reports.access import CaseFile, Letter, Shown
from reports.journey.wording import Words, words_for
from reports.local_time import by_day_words, day_words, on_day_words, today_at
from reports.triage.states import CHILD_STATUS_KEY
from reports.views.case_days import CaseDays
from reports.views.page import say
from reports.vocabulary import CLOSED_STATES, PromiseKind, State

_REFERRED_KEY = {True: "st_pass_ok", False: "st_pass_must", None: "st_pass"}


def status_key(shown: Shown, *, today: date) -> str:
    """Return the key of the approved text of a state, as it reads on this local day.

    A referral says on its day that somebody was asked, and later that we wait for them.
    """
    if shown.state is not State.REFERRED:
        return CHILD_STATUS_KEY[shown.state]
    return "st_wait" if today_at(shown.at) < today else _REFERRED_KEY[shown.with_yes]


@dataclass(frozen=True)
class CaseWords:
    """Turns a case file into what the page says, for `today` in the operator's zone.

    `shows_old` is the reporter's own tap on this visit; without it, what they hid stays hidden.
    """

    request: HttpRequest
    file: CaseFile
    today: date
    shows_old: bool = False

    @property
    def is_closed(self) -> bool:
        return self.file.now.state in CLOSED_STATES

    @property
    def _days(self) -> CaseDays:
        return CaseDays(self.file, self.today)

    def state(self) -> dict[str, Any]:
        """Return heading and lines of the present state; a passed promise shows as late."""
        now = self.file.now
        words = self._late_words() or self._words_of_state()
        return {
            "heading": words.heading,
            "lines": [*words.hints, *self._acts()],
            "day": pgettext("case", "Last change: %(day)s") % {"day": self._who_and_day(now)},
        }

    def history(self) -> list[dict[str, Any]]:
        """Return the earlier states with what was done in each, oldest first.

        Two that read the same are shown once, unless the second one did something.
        """
        lines: list[dict[str, Any]] = []
        for shown in self.file.history[:-1]:
            # As it read then: an answer that came since is no longer waited for.
            key = status_key(shown, today=today_at(shown.at))
            heading = say(self.request, key, self.file.audience).heading
            acts = _named(shown.acts)
            if acts or not lines or lines[-1]["heading"] != heading:
                lines.append({"heading": heading, "acts": acts, "day": self._who_and_day(shown)})
        return lines

    def promises(self) -> list[dict[str, Any]]:
        """Return the days that stand, in the order in which they fall."""
        if self.is_closed:
            return []
        texts = {
            PromiseKind.FIRST_READ: pgettext("case", "We read your message %(by_day)s."),
            PromiseKind.ANSWER: pgettext("case", "We write to you here %(by_day)s."),
        }
        return [
            {"text": texts[kind] % {"by_day": self.by_day(day)}, "late": day < self.today}
            for kind, day in sorted(self.file.standing.items(), key=lambda item: item[1])
        ]

    def question(self) -> dict[str, Any] | None:
        """Return what waits for an answer; None also while it is hidden with what is old."""
        asked = self.file.question()
        if asked is None or self.is_hidden(asked):
            return None
        words = say(self.request, "question")
        message = {**self._message(asked), "who": words.heading}
        return {"id": str(asked.letter_id), "message": message, "actions": words.actions}

    def messages(self) -> list[dict[str, Any]]:
        """Return the letters to show, but not the question that stands above them."""
        asked = self.file.question()
        return [
            self._message(letter)
            for letter in self.file.letters
            if letter is not asked and not self.is_hidden(letter)
        ]

    def no_messages(self) -> list[str]:
        """Return what stands where no letter is, so that nobody thinks something was lost."""
        if self.is_closed or self.file.letters:
            return [pgettext("case", "You have no new messages.")]
        words = say(
            self.request, "empty_news", by_day=self.by_day(self._days.named_in("empty_news"))
        )
        return [words.heading, *words.hints]

    def is_hidden(self, letter: Letter) -> bool:
        since = self.file.hidden_since
        return since is not None and letter.sent_at <= since and not self.shows_old

    def by_day(self, day: date | None) -> str:
        return by_day_words(day, today=self.today)

    def day(self, day: date | None) -> str:
        return day_words(day, today=self.today) if day else ""

    def _message(self, letter: Letter) -> dict[str, Any]:
        return {
            "from_us": letter.from_us,
            "body": letter.body,
            "day": self.day(today_at(letter.sent_at)),
            "who": pgettext("case", "From us"),
        }

    def _agreed(self, key: str) -> list[str]:
        """Return of a referral that is waited for, whether the reporter had said yes to it."""
        with_yes = self.file.now.with_yes
        if key != "st_wait" or with_yes is None:
            return []
        return say(self.request, _REFERRED_KEY[with_yes], self.file.audience).hints

    def _acts(self) -> list[str]:
        """Return what was done, from the log: at an end everything, else what came last."""
        shown = self.file.history if self.is_closed else self.file.history[-1:]
        return _named(dict.fromkeys(act for each in shown for act in each.acts))

    def _who_and_day(self, shown: Shown) -> str:
        """Return the day, and before it the role of who did what stands there."""
        day = self.day(today_at(shown.at))
        who = words_for("who_opened").choices.get(shown.by_role)
        if not shown.acts or who is None:
            return day
        return pgettext("case", "%(who)s, %(day)s") % {"who": who, "day": day}

    def _late_words(self) -> Words | None:
        """Return that we are late, with the day missed and the new one of the same kind."""
        late = self._days.late()
        if late is None or self.is_closed:
            return None
        key = "st_late_again" if self._days.may_offer_another() else "st_late"
        days = {
            "missed_day": self.day(late.missed),
            "day": self.day(late.new),
            "no_new_day": "" if late.new else "yes",
        }
        return say(self.request, key, self.file.audience, **days)

    def _words_of_state(self) -> Words:
        key = status_key(self.file.now, today=self.today)
        day = self._days.named_in(key)
        on_day = on_day_words(day, today=self.today) if day else ""
        values = {"by_day": self.by_day(day), "on_day": on_day}
        words = say(self.request, key, self.file.audience, **values)
        return replace(words, hints=[*words.hints, *self._agreed(key)])


def _named(acts: Iterable[str]) -> list[str]:
    named = words_for("acts").choices
    return [named[act] for act in acts if act in named]
