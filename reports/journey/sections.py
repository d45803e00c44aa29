"""The sections of a way that is told in any order: what each still asks. Pure."""

from enum import StrEnum
from typing import NamedTuple

from reports.journey.declaration import Section, Step
from reports.journey.engine import Journey


class SectionState(StrEnum):
    """How far a section is. The last one is never done here: it ends in Send."""

    NOT_STARTED = "not_started"
    STARTED = "started"
    NEEDS_ANSWER = "needs_answer"
    DONE = "done"
    NOT_SENT = "not_sent"


class Part(NamedTuple):
    """Page `page` of section `number` of `total`, each from 1."""

    number: int
    total: int
    page: int


def sections_of(journey: Journey) -> tuple[Section, ...]:
    """Return the sections in the order of the list; none for who is led through questions."""
    return journey.declaration.sections.get(journey.audience, ())


def section_of(journey: Journey, step: Step) -> Section | None:
    """Return the section that asks this step; None for a page before the list."""
    return next((each for each in sections_of(journey) if step.name in each.steps), None)


def steps_in(journey: Journey, section: Section) -> tuple[Step, ...]:
    """Return the steps of the section that this person sees, in order."""
    return tuple(step for step in journey.path() if step.name in section.steps)


def state_of(journey: Journey, section: Section) -> SectionState:
    """Return how far the section is. A needed question that was skipped still needs an answer."""
    steps = steps_in(journey, section)
    open_steps = [step for step in steps if step.name not in journey.answers]
    if len(open_steps) == len(steps):
        return SectionState.NOT_SENT if _is_last(journey, section) else SectionState.NOT_STARTED
    if _lacks(journey, section):
        return SectionState.NEEDS_ANSWER
    if open_steps:
        return SectionState.STARTED
    return SectionState.NOT_SENT if _is_last(journey, section) else SectionState.DONE


def lacking(journey: Journey) -> tuple[Section, ...]:
    """Return the sections that lack an answer they need, begun or not."""
    return tuple(each for each in sections_of(journey) if _lacks(journey, each))


def first_to_ask(journey: Journey, section: Section) -> Step | None:
    """Return where opening the section begins: its first open or needed question; None if done."""
    wanted = set(section.needed - _said(journey))
    return next(
        (
            step
            for step in steps_in(journey, section)
            if step.name not in journey.answers or step.name in wanted
        ),
        None,
    )


def next_open(journey: Journey, section: Section) -> Step | None:
    """Return the first step of the section without an answer; one that was skipped has one."""
    return next(
        (step for step in steps_in(journey, section) if step.name not in journey.answers), None
    )


def step_after(journey: Journey, section: Section, step: Step) -> Step | None:
    """Return the step behind this one in its section, said or not."""
    steps = steps_in(journey, section)
    return next(iter(steps[steps.index(step) + 1 :]), None)


def part_of(journey: Journey, step: Step) -> Part | None:
    """Return where a page of a section stands; None for who is led from question to question."""
    section = section_of(journey, step)
    if section is None:
        return None
    every = sections_of(journey)
    page = steps_in(journey, section).index(step) + 1
    return Part(number=every.index(section) + 1, total=len(every), page=page)


def _is_last(journey: Journey, section: Section) -> bool:
    return section == sections_of(journey)[-1]


def _lacks(journey: Journey, section: Section) -> bool:
    on_path = {step.name for step in journey.path()}
    return bool((section.needed & on_path) - _said(journey))


def _said(journey: Journey) -> frozenset[str]:
    return frozenset(name for name, answer in journey.answers.items() if not answer.skipped)
