"""Enough ways through the questions to meet every page of the journey in everybody's words.

Planned from the declaration alone: a question that is added later is met without a change here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reports.journey.answer import UNSAID, Answer
from reports.journey.conditions import AllOf, AnyOf, Condition, Not, OneOf
from reports.journey.declaration import DECLARATION, Kind, Step, Who
from reports.journey.engine import Journey
from reports.journey.known import needs_takedown
from reports.journey.wording import choice_codes
from reports.vocabulary import AgeBand, Audience

STORY = "Someone in a game wants to know where I live."
AGE, SAFE, CHECK, DONE, LIST = "age", "safe_now", "check", "done", "list"
# Nobody is in danger and nothing hurries, so that the page with the code is met as most see it.
# What is not named here is answered with the first choice.
DULLEST = {SAFE: "safe", "harm": "H13", "person": "peer", "in_person": "no", "ongoing": "no"}
DULLEST |= {"at_home": "no", "child_age": "13-17"}
SKIP = ""
# The toured site offers all that any site may offer, so that no question is missed.
OFFERED = frozenset({"staffed", "several_countries"})
# Choices that the site fills in, and no file of texts holds.
FROM_THE_SITE = {"country_name": "UG", "app": "whatsapp"}
# A picture is out, in an app whose own steps we know: both stand beside the code.
HELP_AFTER = {"harm": "H04", "app": FROM_THE_SITE["app"]}


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
    """Give for each door and age the plain way, one with help, and one way into each branch."""
    for who in Who:
        starts = [{AGE: age} for age in DECLARATION.audience_of_age] if who is Who.CHILD else [{}]
        for start in starts:
            yield who, start
            yield who, {**HELP_AFTER, **start}
            if start.get(AGE) == AgeBand.UNSAID:
                # The words of 10 to 12 with the targets of the youngest: the plain way shows both.
                continue
            audience = _audience(who, start)
            for step in DECLARATION.way(who, audience):
                if opening := _opening(step, audience):
                    yield who, {**opening, **start}


def _audience(who: Who, start: Mapping[str, str]) -> Audience:
    if start:
        return DECLARATION.audience_of_age[start[AGE]]
    return next(iter(DECLARATION.audiences_of(who)))


def _opening(step: Step, audience: Audience) -> dict[str, str]:
    """Return the answers that open this step, and the steps before it that wait for one."""
    return _fulfilling(step.when, audience) if step.when else {}


def _fulfilling(condition: Condition, audience: Audience) -> dict[str, str]:
    match condition:
        case OneOf(step=name, values=values):
            before = _opening(DECLARATION.steps[name], audience)
            return {**before, name: min(values & _codes(name, audience) or values)}
        case Not(part=OneOf(step=name, values=values)):
            others = _codes(name, audience) - values - {UNSAID}
            return {name: min(others)} if others else {}
        case AnyOf(parts=(first, *_)):
            return _fulfilling(first, audience)
        case AllOf(parts=parts):
            return {
                name: said for part in parts for name, said in _fulfilling(part, audience).items()
            }
    return {}


def _codes(name: str, audience: Audience) -> frozenset[str]:
    """Return the choices offered, besides those that only the site knows."""
    is_choice = DECLARATION.steps[name].kind in {Kind.CHOICE, Kind.MANY}
    return frozenset(choice_codes(name, audience)) if is_choice else frozenset()


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
    codes = [*choice_codes(step.name, journey.audience), FROM_THE_SITE.get(step.name, "")]
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
    ends = [(voice, DONE), (_said(journey)[SAFE], DONE), (f"{voice} {_helps(journey)}", DONE)]
    return [*pages, (voice, CHECK), *ends]


def _helps(journey: Journey) -> str:
    """Return what stands below the code: steps of an app, or how a picture is taken down."""
    named = journey.said("app") == {FROM_THE_SITE["app"]}
    return f"app {named}, picture {needs_takedown(journey)}"


def _voice(journey: Journey) -> str:
    """Return what decides wording and size of the pages: an age that is not said has its own."""
    is_unsaid = journey.who is Who.CHILD and journey.age_band is AgeBand.UNSAID
    return f"{journey.audience} {AgeBand.UNSAID if is_unsaid else ''}"


def _said(journey: Journey) -> dict[str, str]:
    return {
        name: answer.text or next(iter(answer.choices), SKIP)
        for name, answer in journey.answers.items()
    }
