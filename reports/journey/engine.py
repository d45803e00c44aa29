"""One person's way through the questions. A value: every change gives a new journey."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from reports.journey.declaration import DECLARATION, Condition, Declaration, Kind, Step, Who
from reports.vocabulary import AgeBand, Audience

UNSAID = "unsaid"


@dataclass(frozen=True)
class Answer:
    """What was said at one step: choices, own words, or nothing (`skipped`)."""

    choices: tuple[str, ...] = ()
    text: str = ""
    skipped: bool = False

    def as_json(self) -> dict[str, Any]:
        return {"choices": list(self.choices), "text": self.text, "skipped": self.skipped}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self:
        return cls(
            choices=tuple(raw["choices"]), text=str(raw["text"]), skipped=bool(raw["skipped"])
        )


@dataclass(frozen=True)
class Journey:
    """Who tells, and what they said so far.

    `words_for` is the audience of the page that came back after a session was lost: it keeps
    the wording of that page until an age is said again.
    """

    who: Who
    answers: Mapping[str, Answer] = field(default_factory=dict)
    words_for: Audience | None = None
    declaration: Declaration = DECLARATION

    @property
    def age_band(self) -> AgeBand:
        if self.who is not Who.CHILD:
            return AgeBand.ADULT
        said = self._said("age")
        return AgeBand(said[0]) if said else AgeBand.UNSAID

    @property
    def audience(self) -> Audience:
        if self.who is Who.ADULT:
            return Audience.CAREGIVER
        if self.who is Who.PRO:
            return Audience.PROFESSIONAL
        if "age" not in self.answers and self.words_for is not None:
            return self.words_for
        return self.declaration.audience_of_age[self.age_band]

    def path(self) -> tuple[Step, ...]:
        """Return the steps this person sees, in order, as far as the answers decide it."""
        return tuple(step for step in self._reachable() if self._is_asked(step))

    def next_step(self) -> Step | None:
        """Return the first step without an answer; None when only checking is left."""
        return next((step for step in self.path() if step.name not in self.answers), None)

    def step(self, name: str) -> Step | None:
        """Return the named step if it is on this path."""
        return next((step for step in self.path() if step.name == name), None)

    def place_of(self, step: Step) -> int:
        """Return the step's place on the path, from 0: the number in its address."""
        return [each.name for each in self.path()].index(step.name)

    def question_number(self, step: Step) -> tuple[int, int]:
        """Return (number of this question, most questions that can still come), from 1."""
        most = sum(1 for each in self._reachable() if each.is_question)
        return max(self._questions_up_to(step), 1), most

    def with_answer(self, step: Step, answer: Answer) -> "Journey":
        """Return the journey with this answer; answers behind a branch it shuts are dropped.

        A page that ends the way takes none: nobody walks past it.
        """
        if step.kind is Kind.END:
            return self
        changed = replace(self, answers={**self.answers, step.name: answer})
        names = {each.name for each in changed.path()}
        kept = {name: each for name, each in changed.answers.items() if name in names}
        return replace(changed, answers=kept)

    def may_send(self) -> bool:
        """Say whether Send is offered yet: from the first step that allows it."""
        upcoming = self.next_step()
        if upcoming is None:
            return True
        if any(step.kind is Kind.END for step in self.path()):
            return False
        passed = self.path()[: self.place_of(upcoming) + 1]
        return any(step.may_send for step in passed)

    def as_json(self) -> dict[str, Any]:
        return {
            "who": self.who.value,
            "answers": {name: answer.as_json() for name, answer in self.answers.items()},
            "words_for": self.words_for.value if self.words_for else None,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self:
        """Return the journey kept in a session. Raises KeyError or ValueError on anything else."""
        answers = {name: Answer.from_json(each) for name, each in raw["answers"].items()}
        words_for = Audience(raw["words_for"]) if raw["words_for"] else None
        return cls(who=Who(raw["who"]), answers=answers, words_for=words_for)

    def _said(self, name: str) -> tuple[str, ...]:
        answer = self.answers.get(name)
        return answer.choices if answer and not answer.skipped else ()

    def _reachable(self) -> tuple[Step, ...]:
        """Return the steps that no answer has shut, in order, with those that may still open."""
        found: dict[str, Step] = {}
        for name in self.declaration.paths[self.who]:
            step = self.declaration.steps[name]
            if step.when is None or (step.when.step in found and self._may_hold(step.when)):
                found[name] = step
        return tuple(found.values())

    def _may_hold(self, when: Condition) -> bool:
        return when.step not in self.answers or self._holds(when)

    def _holds(self, when: Condition) -> bool:
        return bool(when.values.intersection(self._said(when.step)))

    def _is_asked(self, step: Step) -> bool:
        return step.when is None or self._holds(step.when)

    def _questions_up_to(self, step: Step) -> int:
        path = self.path()
        return sum(1 for each in path[: path.index(step) + 1] if each.is_question)
