"""Journeys at random: what anybody could have answered so far."""

from random import Random

from hypothesis import strategies as st

from reports.journey.answer import Answer
from reports.journey.declaration import Kind, Step, Who
from reports.journey.engine import Journey
from reports.journey.wording import choice_codes

SITE_FACTS = ["staffed", "several_countries"]
AGES = ["u6", "6-9", "10-12", "13-17", "18+", "unsaid"]
NAMES_OF_SITE = {"app": ["a-game"], "country_name": ["KE", "KH"], "find_country": ["KH"]}
MOST_STEPS = 50
# Enough to finish short sections and to begin every other; more makes drawing slow.
MOST_STEPS_ANY_ORDER = 15


def answers_to(step: Step, *, journey: Journey) -> st.SearchStrategy[Answer]:
    """Give what this reporter can answer here: a choice of the page, words, or nothing."""
    skipped = st.just(Answer(skipped=True))
    if step.kind is Kind.TEXT:
        return skipped | st.text(max_size=50).map(lambda text: Answer(text=text))
    if not step.is_question:
        return st.just(Answer())
    offered = choice_codes(step.name, journey.audience)
    # Where the site fills in the names, as it does for apps and countries.
    one = st.sampled_from([*offered, *NAMES_OF_SITE.get(step.name, ())])
    most = 1 if step.kind is Kind.CHOICE else 4
    chosen = st.lists(one, min_size=1, max_size=most, unique=True)
    return skipped | chosen.map(lambda codes: Answer(choices=tuple(codes)))


@st.composite
def walks(draw) -> list[Journey]:
    """Give a journey as it was after each step, in order, from the door on."""
    site = draw(st.frozensets(st.sampled_from(SITE_FACTS)))
    seen = [Journey(who=draw(st.sampled_from(Who)), site=site)]
    for _ in range(draw(st.integers(0, MOST_STEPS))):
        step = seen[-1].next_step()
        if step is None or step.kind is Kind.END:
            break
        answer = draw(answers_to(step, journey=seen[-1]))
        seen.append(seen[-1].with_answer(step, answer))
    return seen


@st.composite
def any_order(draw) -> Journey:
    """Give what a professional has said so far, whichever sections were opened first."""
    site = draw(st.frozensets(st.sampled_from(SITE_FACTS)))
    journey = Journey(who=Who.PRO, site=site)
    for _ in range(draw(st.integers(0, MOST_STEPS_ANY_ORDER))):
        waiting = [step for step in journey.path() if step.name not in journey.answers]
        if not waiting:
            break
        step = draw(st.sampled_from(waiting))
        journey = journey.with_answer(step, draw(answers_to(step, journey=journey)))
    return journey


def journeys() -> st.SearchStrategy[Journey]:
    return walks().map(lambda seen: seen[-1]) | any_order()


# Of ten questions, one is skipped.
SKIPS = 0.1


def by_chance(step: Step, journey: Journey, chance: Random) -> Answer:
    if not step.is_question:
        return Answer()
    if chance.random() < SKIPS:
        return Answer(skipped=True)
    if step.kind is Kind.TEXT:
        return Answer(text="Words.")
    offered = [*choice_codes(step.name, journey.audience), *NAMES_OF_SITE.get(step.name, ())]
    most = 1 if step.kind is Kind.CHOICE else 3
    return Answer(choices=tuple(chance.sample(offered, chance.randint(1, min(most, len(offered))))))


@st.composite
def whole_ways(draw) -> Journey:
    """Give a journey told to its end: the walks above rarely come to the pages that are last."""
    chance = draw(st.randoms(use_true_random=True))
    site = draw(st.frozensets(st.sampled_from(SITE_FACTS)))
    who = chance.choice([Who.CHILD, Who.CHILD, Who.CHILD, Who.ADULT, Who.PRO])
    journey = Journey(who=who, site=site)
    while (step := journey.next_step()) is not None and step.kind is not Kind.END:
        journey = journey.with_answer(step, by_chance(step, journey, chance))
    return journey
