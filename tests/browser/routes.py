"""Enough ways through the questions to meet every page of the journey in everybody's words.

Planned from the declaration alone: a question that is added later is met without a change here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.journey.answer import Answer
from reports.journey.conditions import AllOf, AnyOf, Condition, OneOf
from reports.journey.declaration import DECLARATION, Kind, Step, Who
from reports.journey.engine import Journey
from reports.journey.wording import choice_codes
from reports.vocabulary import AgeBand

STORY = "Someone in a game wants to know where I live."
AGE, SAFE, CHECK, DONE, LIST = "age", "safe_now", "check", "done", "list"
# Nobody is in danger. What is not named here is answered with the first choice.
DULLEST = {SAFE: "safe", "harm": "H13"}
SKIP = ""
# What the site that is toured offers: see `site_facts` in reports/views/journey_session.py.
OFFERED = frozenset({"staffed"})


@dataclass(frozen=True)
class Route:
    """A door, and what to say at each step of the way: a choice, own words, or SKIP.

    `until` is the last page that no earlier way has met; nothing behind it needs a visit.
    """

    who: Who
    said: Mapping[str, str]
    until: str


def routes() -> list[Route]:
    """Return the ways, each of which meets a page that those before it have not met."""
    met: set[tuple[str, str]] = set()
    kept = []
    for who, wanted in _wishes():
        journey = _walked(who, wanted)
        new = [page for page in _pages(journey) if page not in met]
        if new:
            met.update(new)
            kept.append(Route(who=who, said=_said(journey), until=new[-1][1]))
    return kept


def _wishes() -> Iterator[tuple[Who, dict[str, str]]]:
    """Give for each door and age the plain way, and one way into each branch."""
    for who in Who:
        starts = [{AGE: age} for age in DECLARATION.audience_of_age] if who is Who.CHILD else [{}]
        for start in starts:
            yield who, start
            if start.get(AGE) == AgeBand.UNSAID:
                # The words of 10 to 12 with the targets of the youngest: the plain way shows both.
                continue
            for name in _steps_behind(who):
                if opening := _opening(DECLARATION.steps[name]):
                    yield who, {**opening, **start}


def _steps_behind(who: Who) -> list[str]:
    ways = [DECLARATION.way(who, audience) for audience in DECLARATION.audiences_of(who)]
    return list(dict.fromkeys(step.name for way in ways for step in way))


def _opening(step: Step) -> dict[str, str]:
    """Return the answers that open this step, and the steps before it that wait for one."""
    return _fulfilling(step.when) if step.when else {}


def _fulfilling(condition: Condition) -> dict[str, str]:
    match condition:
        case OneOf(step=name, values=values):
            return {**_opening(DECLARATION.steps[name]), name: min(values)}
        case AnyOf(parts=(first, *_)):
            return _fulfilling(first)
        case AllOf(parts=parts):
            return {name: said for part in parts for name, said in _fulfilling(part).items()}
    return {}


def _walked(who: Who, wanted: Mapping[str, str]) -> Journey:
    journey = Journey(who=who, site=OFFERED)
    while (step := journey.next_step()) is not None and step.kind is not Kind.END:
        journey = journey.with_answer(step, _answer(step, journey=journey, wanted=wanted))
    return journey


def _answer(step: Step, *, journey: Journey, wanted: Mapping[str, str]) -> Answer:
    if step.kind is Kind.TEXT:
        return Answer(text=STORY[: step.most[journey.audience]])
    if not step.is_question:
        return Answer()
    codes = choice_codes(step.name, journey.audience)
    said = {**DULLEST, **wanted}.get(step.name, codes[0])
    return Answer(choices=(said,)) if said in codes and said != SKIP else Answer(skipped=True)


def _pages(journey: Journey) -> list[tuple[str, str]]:
    """Return voice and name of the pages of the way, in order."""
    voice = _voice(journey)
    pages = [(voice, step.name) for step in journey.path()]
    if journey.in_sections:
        # Met again after each section; what no section holds stands before it.
        pages.insert(1, (voice, LIST))
    if journey.next_step() is not None:
        return pages
    # What stands above the code depends on how safe the child is, in everybody's words alike.
    return [*pages, (voice, CHECK), (voice, DONE), (_said(journey)[SAFE], DONE)]


def _voice(journey: Journey) -> str:
    """Return what decides wording and size of the pages: an age that is not said has its own."""
    is_unsaid = journey.who is Who.CHILD and journey.age_band is AgeBand.UNSAID
    return f"{journey.audience} {AgeBand.UNSAID if is_unsaid else ''}"


def _said(journey: Journey) -> dict[str, str]:
    return {
        name: answer.text or next(iter(answer.choices), SKIP)
        for name, answer in journey.answers.items()
    }
