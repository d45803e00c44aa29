"""One person's way through the questions. A value: every change gives a new journey."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from reports.journey.answer import UNSAID, Answer
from reports.journey.conditions import Said
from reports.journey.declaration import DECLARATION, Declaration, Kind, Step, Who
from reports.vocabulary import AgeBand, Audience


@dataclass(frozen=True)
class Journey:
    """Who tells, and what they said so far.

    `words_for` is the audience of the page that came back after a session was lost: it keeps
    the wording of that page until an age is said again. `came_back` is its question: it is asked
    whatever opened it then, or what was typed there would have no place. `site` holds the facts
    of the service that open a step (`only` in steps.yaml); they are of today and never stored.
    """

    who: Who
    answers: Mapping[str, Answer] = field(default_factory=dict)
    words_for: Audience | None = None
    came_back: str = ""
    site: frozenset[str] = frozenset()
    declaration: Declaration = DECLARATION

    @property
    def age_band(self) -> AgeBand:
        if self.who is not Who.CHILD:
            return AgeBand.ADULT
        return next((AgeBand(age) for age in self.said("age")), AgeBand.UNSAID)

    @property
    def audience(self) -> Audience:
        if self.who is Who.ADULT:
            return Audience.CAREGIVER
        if self.who is Who.PRO:
            return Audience.PROFESSIONAL
        if "age" not in self.answers and self.words_for is not None:
            return self.words_for
        return self.declaration.audience_of_age[self.age_band]

    @property
    def in_sections(self) -> bool:
        """Say whether this person fills in sections in any order, and is not led."""
        return bool(self.declaration.sections.get(self.audience))

    def path(self) -> tuple[Step, ...]:
        """Return the steps this person sees, in order, as far as the answers decide it.

        Of the follow-up questions those answered stay, and the first others as far as there is
        room for them in one visit. Who tells in sections is asked them all: they are fields of
        that form (interface brief 2.9).
        """
        opened = self._open_steps()
        if self.in_sections:
            return opened
        follow_ups = [step for step in opened if step.follow_up]
        # False sorts first: an answer is never dropped to make room for a question.
        by_answer = sorted(follow_ups, key=lambda step: step.name not in self.answers)
        left_out = by_answer[self.declaration.most_follow_ups :]
        return tuple(step for step in opened if step not in left_out)

    def next_step(self) -> Step | None:
        """Return the first step without an answer; None when only checking is left."""
        return next((step for step in self.path() if step.name not in self.answers), None)

    def step(self, name: str) -> Step | None:
        """Return the named step if it is on this path."""
        return next((step for step in self.path() if step.name == name), None)

    def while_offered(self, name: str) -> "Journey":
        """Return the journey as it was while the service still offered the named step.

        The last reader may go home while its page is open: what is tapped there must count.
        """
        step = self.declaration.steps.get(name)
        return replace(self, site=self.site | {step.only}) if step and step.only else self

    def place_of(self, step: Step) -> int:
        """Return the step's place on the path, from 0: the number in its address."""
        return [each.name for each in self.path()].index(step.name)

    def sure_questions(self, audience: Audience) -> tuple[Step, ...]:
        """Return the questions that come for this audience whatever is said."""
        age = {"age": self._age_of(audience)} if self.who is Who.CHILD else {}
        fresh = replace(self, answers=age, came_back="")
        way = self.declaration.way(self.who, audience)
        return tuple(
            step
            for step, asked in fresh._states(way)
            if asked and step.is_question and not step.follow_up
        )

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
        """Say whether Send is offered yet: once all before the first step that allows it is said.

        In any order, too: nobody sends past the question for danger.
        """
        path = self.path()
        if any(step.kind is Kind.END for step in path):
            return False
        first = next((place for place, step in enumerate(path) if step.may_send), len(path))
        return all(step.name in self.answers for step in path[:first])

    def may_send_at(self, step: Step) -> bool:
        """Say whether this page offers Send: it, or one before it, allows it."""
        path = self.path()
        allows = any(each.may_send for each in path[: path.index(step) + 1])
        return allows and (self.may_send() or not self.in_sections)

    def left_for_later(self) -> tuple[Step, ...]:
        """Return the staff's to ask: what a visit has no room for, or should not ask a child."""
        kept = self.path()
        no_room = (step for step in self._open_steps() if step.follow_up and step not in kept)
        said = {name: self.said(name) for name in self.answers}
        ours = (self.declaration.steps[name] for name in self.declaration.for_staff)
        return (*no_room, *(step for step in ours if step.when and step.when.holds(said, ())))

    def as_json(self) -> dict[str, Any]:
        return {
            "who": self.who.value,
            "answers": {name: answer.as_json() for name, answer in self.answers.items()},
            "words_for": self.words_for.value if self.words_for else None,
            "came_back": self.came_back,
        }

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self:
        """Return the journey kept in a session. Raises KeyError or ValueError on anything else."""
        answers = {name: Answer.from_json(each) for name, each in raw["answers"].items()}
        words_for = Audience(raw["words_for"]) if raw["words_for"] else None
        return cls(
            who=Who(raw["who"]),
            answers=answers,
            words_for=words_for,
            came_back=str(raw.get("came_back", "")),
        )

    def said(self, name: str) -> frozenset[str]:
        """Return the choices made at a step; a question that was skipped said "unsaid"."""
        answer = self.answers.get(name)
        if answer is None:
            return frozenset()
        return frozenset(answer.choices or ({UNSAID} if answer.skipped else ()))

    def _age_of(self, audience: Audience) -> Answer:
        ages = self.declaration.audience_of_age.items()
        return Answer(choices=tuple(age for age, to in ages if to is audience)[:1])

    def _way(self) -> tuple[Step, ...]:
        """Return every step that could be met; last, what was answered as another age."""
        way = self.declaration.way(self.who, self.audience)
        met = {step.name for step in way}
        others = (step for name, step in self.declaration.steps.items() if name not in met)
        return (*way, *(step for step in others if step.name in self.answers))

    def _is_offered(self, step: Step) -> bool:
        """Say whether the service asks this now, or did when it was answered."""
        known = {self.came_back, *self.answers}
        return not step.only or step.only in self.site or step.name in known

    def _states(self, way: tuple[Step, ...]) -> Iterator[tuple[Step, bool | None]]:
        """Give each step with whether it is asked: yes, no (not given), or None: not known yet."""
        said: dict[str, frozenset[str]] = {}
        to_come: set[str] = set()
        for step in filter(self._is_offered, way):
            asked = self._is_open(step, said, to_come)
            if asked is False:
                continue
            if asked and step.name in self.answers:
                said[step.name] = self.said(step.name)
            else:
                to_come.add(step.name)
            yield step, asked

    def _is_open(self, step: Step, said: Said, to_come: Container[str]) -> bool | None:
        if step.when is None or step.name == self.came_back:
            return True
        return step.when.holds(said, to_come)

    def _open_steps(self) -> tuple[Step, ...]:
        return tuple(step for step, asked in self._states(self._way()) if asked)
