"""A case in the words of its reporter: days, never times; acts from the log, never invented."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import pgettext

from reports.access import CaseFile
from reports.journey.wording import words_for
from reports.local_time import by_day_words, day_words, today_at
from reports.triage.states import CHILD_STATUS_KEY
from reports.views.page import say
from reports.vocabulary import CLOSED_STATES, PromiseKind


@dataclass(frozen=True)
class CaseWords:
    """Turns a case file into what the page says, for `today` in the operator's zone."""

    request: HttpRequest
    file: CaseFile
    today: date

    def state(self) -> dict[str, Any]:
        """Return heading and lines of the present state; a passed promise shows as late."""
        now = self.file.now
        late = self._late_day()
        if late is not None and now.state not in CLOSED_STATES:
            words = say(
                self.request,
                "st_late",
                self.file.audience,
                missed_day=self._day(late),
                day=self._day(self._next_promise()),
            )
        else:
            words = say(
                self.request,
                CHILD_STATUS_KEY[now.state],
                self.file.audience,
                by_day=self._by_day(self._next_promise()),
            )
        return {
            "heading": words.heading,
            "lines": [*words.hints, *self._acts()],
            "day": pgettext("case", "Last change: %(day)s") % {"day": self._day(today_at(now.at))},
        }

    def history(self) -> list[dict[str, str]]:
        """Return the earlier states, oldest first; two that read the same are shown once."""
        lines: list[dict[str, str]] = []
        for shown in self.file.history[:-1]:
            heading = say(self.request, CHILD_STATUS_KEY[shown.state], self.file.audience).heading
            if not lines or lines[-1]["heading"] != heading:
                lines.append({"heading": heading, "day": self._day(today_at(shown.at))})
        return lines

    def promises(self) -> list[dict[str, Any]]:
        """Return the days that stand, in the order in which they fall."""
        if self.file.now.state in CLOSED_STATES:
            return []
        texts = {
            PromiseKind.FIRST_READ: pgettext("case", "We read your message %(by_day)s."),
            PromiseKind.ANSWER: pgettext("case", "We write to you here %(by_day)s."),
        }
        return [
            {"text": texts[kind] % {"by_day": self._by_day(day)}, "late": day < self.today}
            for kind, day in sorted(self.file.standing.items(), key=lambda item: item[1])
        ]

    def messages(self) -> list[dict[str, Any]]:
        who = pgettext("case", "From us")
        return [
            {
                "from_us": letter.from_us,
                "body": letter.body,
                "day": self._day(today_at(letter.sent_at)),
                "who": who,
            }
            for letter in self.file.letters
        ]

    def stop(self) -> dict[str, Any]:
        """Return what to say of a wish to stop, asked or not."""
        if self.file.now.state in CLOSED_STATES:
            return {}
        waiting = self.file.stop
        if waiting is None:
            return {"asked": False, "can_take_back": False, "lines": []}
        by_itself = waiting.on is not None
        words = say(
            self.request,
            "stop_asked",
            day=self._day(waiting.on),
            by_itself="yes" if by_itself else "",
            by_a_person="" if by_itself else "yes",
        )
        return {"asked": True, "can_take_back": True, "lines": words.hints}

    def _acts(self) -> list[str]:
        """Return what was done, from the log: at an end everything, else what came last."""
        ended = self.file.now.state in CLOSED_STATES
        shown = self.file.history if ended else self.file.history[-1:]
        named = words_for("acts").choices
        done = dict.fromkeys(act for each in shown for act in each.acts)
        return [named[act] for act in done if act in named]

    def _late_day(self) -> date | None:
        passed = [day for day in self.file.standing.values() if day < self.today]
        missed = [day for kind, day in self.file.missed.items() if kind in self.file.standing]
        return min([*passed, *missed], default=None)

    def _next_promise(self) -> date | None:
        ahead = [day for day in self.file.standing.values() if day >= self.today]
        return min(ahead, default=None)

    def _by_day(self, day: date | None) -> str:
        return by_day_words(day, today=self.today) if day else ""

    def _day(self, day: date | None) -> str:
        return day_words(day, today=self.today) if day else ""
