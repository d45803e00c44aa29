"""What a later page takes into account: who is meant, about whom it is told, which picture."""

import re

import pytest

from reports.journey.answer import Answer
from reports.journey.declaration import DECLARATION, Who
from reports.journey.engine import Journey
from reports.journey.known import values_of, words_key
from reports.journey.meaning import facts_of
from reports.journey.wording import words_for
from reports.vocabulary import Audience, FactValue

CHILDREN = [Audience.A, Audience.B, Audience.C]
# What is asked of the reporter's own doing, wishes and phone, whoever the report is about.
ABOUT_THE_REPORTER = {
    "age",
    "safe_now",
    "about",
    "did",
    "want",
    "more_yes",
    "told",
    "reply",
    "needs",
}
ABOUT_THE_REPORTER |= {"share_ok", "phone_safe"}


def told(audience: Audience, **answers: str | tuple[str, ...]) -> Journey:
    journey = Journey(who=Who.CHILD)
    for name, said in {"age": audience.value, **answers}.items():
        choices = (said,) if isinstance(said, str) else said
        journey = journey.with_answer(DECLARATION.steps[name], Answer(choices=choices))
    return journey


def read_at(journey: Journey, step: str) -> str:
    key = words_key(DECLARATION.steps[step], journey)
    words = words_for(key, journey.audience, **values_of(journey))
    return " ".join([words.heading, *words.hints, *words.choices.values()])


@pytest.mark.parametrize(
    ("person", "said", "not_said"),
    [
        pytest.param(("family",), "a teacher, a nurse or a neighbour", r"a teacher\.",
                     id="family"),
        pytest.param(("family", "known"), "It can be a teacher.", "nurse|neighbour",
                     id="family and somebody else known"),
        pytest.param(("family", "teacher"), "Pick someone", "teacher|nurse|neighbour",
                     id="family and a teacher"),
        pytest.param(("unsaid",), "Pick someone", "teacher|nurse|neighbour", id="not said"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("about", ["me", "friend"])
def test_of_those_one_could_tell_nobody_is_named_who_may_be_meant(about, person, said, not_said):
    journey = told(Audience.C, about=about, person=person, at_home="yes")

    assert said in read_at(journey, "no_home")
    assert not re.search(not_said, read_at(journey, "no_home"))


@pytest.mark.parametrize("audience", CHILDREN)
def test_a_friends_father_has_a_choice_and_the_questions_behind_it(audience):
    journey = told(audience, about="friend", person="family")

    offered = read_at(journey, "person")
    assert "my family" not in offered
    assert re.search("(their|that child's) family", offered)
    assert "at_home" in {step.name for step in journey.path()}
    assert facts_of(journey)["person_in_care_role"] is FactValue.YES


@pytest.mark.parametrize("audience", CHILDREN)
def test_it_is_the_other_childs_home_that_is_not_called(audience):
    mine = told(audience, about="me", person="family", at_home="yes")
    theirs = told(audience, about="friend", person="family", at_home="yes")

    assert "your home" in read_at(mine, "no_home")
    assert "your home" not in read_at(theirs, "no_home")
    assert re.search("(their|that child's) home", read_at(theirs, "no_home"))


@pytest.mark.parametrize("audience", CHILDREN)
def test_no_question_about_another_child_is_put_as_if_it_were_the_reporters(audience):
    way = DECLARATION.way(Who.CHILD, audience)
    asked = {step.name for step in way if step.is_question} - ABOUT_THE_REPORTER
    theirs = told(audience, about="friend")
    # An answer about what the reporter did, and those by which they do not know or say.
    own = re.compile(r"I (did or shared|feel bad|am not sure. I) [^.]*\.")

    mine = [step for step in asked if re.search(r"\b(me|my)\b", read_at(told(audience), step))]
    said = {step: own.sub("", read_at(theirs, step)) for step in asked}

    assert "person" in mine
    assert {step for step in asked if re.search(r"\b(me|my)\b", said[step])} == set()
