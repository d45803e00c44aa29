"""The number of a question: short, true, and never growing on the way."""

import pytest
from hypothesis import given

from reports.journey.answer import Answer
from reports.journey.declaration import Who
from reports.journey.engine import Journey
from reports.journey.numbering import Number, number_of
from tests.reports.journey.walks import walks

# What the brief allows at most, in a visit in which no answer opens another question.
MOST_QUESTIONS = {"6-9": 8, "10-12": 13, "13-17": 13}


def asked(journey: Journey, name: str) -> Number:
    step = journey.step(name)
    assert step is not None
    return number_of(journey, step)


def told(**answers: str) -> Journey:
    journey = Journey(who=Who.CHILD)
    while (step := journey.next_step()) and step.name != answers["upto"]:
        choice = answers.get(step.name)
        said = Answer(choices=(choice,)) if choice else Answer(skipped=True)
        journey = journey.with_answer(step, said)
    return journey


@given(walks())
def test_the_number_of_questions_only_shrinks_on_the_way_and_the_own_number_only_grows(seen):
    numbers = [
        number_of(journey, step)
        for journey in seen
        if (step := journey.next_step()) and step.is_question
    ]

    totals = [each.total for each in numbers]
    assert totals == sorted(totals, reverse=True)
    assert all(1 <= each.number <= each.total and each.part >= 1 for each in numbers)
    # No two pages of one way have the same name in the history of a browser.
    own = [(each.number, each.part) for each in numbers]
    assert own == sorted(set(own))


@pytest.mark.parametrize(("age", "most"), MOST_QUESTIONS.items())
def test_a_child_is_told_of_few_questions(age, most):
    assert asked(told(age=age, upto="safe_now"), "safe_now").total <= most


def test_before_an_age_is_said_the_longest_list_counts():
    totals = {asked(told(age=age, upto="safe_now"), "safe_now").total for age in MOST_QUESTIONS}

    assert asked(Journey(who=Who.CHILD), "age") == Number(number=1, part=1, total=max(totals))


def test_a_grown_up_behind_the_door_of_children_is_asked_one_thing_more():
    grown_up = told(age="18+", upto="before_adult")

    age = asked(grown_up, "age")
    assert asked(grown_up, "before_adult") == Number(number=1, part=2, total=age.total)


def test_a_question_that_an_answer_opened_is_a_part_of_its_question():
    calm = told(age="13-17", harm="H13", upto="ongoing")
    in_a_plan = told(age="13-17", harm="H09", upto="ongoing")

    harm = asked(calm, "harm")
    assert asked(calm, "ongoing") == Number(number=harm.number + 1, part=1, total=harm.total)
    assert asked(in_a_plan, "harm") == harm
    assert asked(in_a_plan, "meet_when") == Number(number=harm.number, part=2, total=harm.total)
    assert asked(in_a_plan, "ongoing") == asked(calm, "ongoing")
