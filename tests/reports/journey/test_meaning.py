"""What a tapped answer means to triage, and what silence means."""

import re

import pytest
from hypothesis import given

from reports.journey.answer import UNSAID, Answer
from reports.journey.declaration import DECLARATION, Kind, Who
from reports.journey.engine import Journey
from reports.journey.meaning import ANYBODY, MEANINGS, facts_of, harms_of, meanings_at
from reports.journey.wording import choice_codes
from reports.vocabulary import HARMS, Audience, FactValue
from tests.reports.journey.walks import journeys

# They are for the person who reads and answers, and for the routes; no rule looks at them.
NO_RULE = {"about", "country", "country_name", "find_me", "app", "want", "more_yes"}
NO_RULE |= {"told", "feeling", "share_ok", "reply", "phone_safe", "knows", "done_so_far", "reach"}
NO_RULE |= {"role", "own_organisation", "told_emergency", "child_view", "safe_contact"}
NO_RULE |= {"good_faith", "find_country"}
PLACES = ["game", "video", "chat", "call", "website", "social", "live", "school", "unsure"]
RELATIONS = ["self", "parent", "relative", "sibling", "carer", "friend", "other"]
# They open or shut a page, or say that nothing is wrong: no fact comes of them.
KNOWINGLY_EMPTY = {
    ("before_adult", "yes"),
    ("before_adult", "no"),
    ("safe_now", "safe"),
    ("other_safe", "safe"),
    ("deadline", "later"),
    ("needs", "easy"),
    ("support", "easy"),
    ("support", "interpreter"),
    *(("place", choice) for choice in PLACES),
    *(("person", choice) for choice in ["partner", "peer", "known", "online"]),
    *((step, "no") for step in ["meet_when", "deadline", "ongoing", "at_home", "in_person"]),
    *((step, "no") for step in ["missing", "other_children"]),
    *(("rel", who) for who in RELATIONS),
    *((step, "none") for step in ["needs", "support"]),
    ("who_age", "big_kid"),
    *((step, "under_18") for step in ["who_age", "other_adult"]),
}
DOOR_OF = {
    Audience.CAREGIVER: Who.ADULT,
    Audience.PROFESSIONAL: Who.PRO,
}


def offered() -> set[tuple[str, str, str]]:
    """Return every (audience, step, choice) that some page offers."""
    return {
        (audience.value, step.name, choice)
        for audience in Audience
        for step in DECLARATION.way(DOOR_OF.get(audience, Who.CHILD), audience)
        if step.kind in {Kind.CHOICE, Kind.MANY}
        for choice in choice_codes(step.name, audience)
    }


def said(who: Who = Who.CHILD, /, **answers: str | tuple[str, ...] | None) -> Journey:
    """Return a journey with these answers; None is a skipped question."""
    journey = Journey(who=who)
    for name, choice in answers.items():
        choices = (choice,) if isinstance(choice, str) else choice
        answer = Answer(skipped=True) if choices is None else Answer(choices=choices)
        journey = journey.with_answer(DECLARATION.steps[name], answer)
    return journey


@pytest.mark.parametrize(("audience", "step", "choice"), sorted(offered()))
def test_every_choice_on_a_page_means_something_or_is_knowingly_empty(audience, step, choice):
    means = [row for row in meanings_at(audience=audience, step=step) if row.choice == choice]

    empty = step in NO_RULE or choice == UNSAID or (step, choice) in KNOWINGLY_EMPTY
    assert bool(means) is not empty or (choice == UNSAID and step == "age")


@pytest.mark.parametrize(
    "row", MEANINGS, ids=lambda row: f"{row.audience} {row.step} {row.choice} {row.fact}"
)
def test_every_meaning_is_of_a_choice_that_its_audience_is_offered(row):
    reached = {audience for audience, *choice in offered() if choice == [row.step, row.choice]}

    assert row.audience in reached or (row.audience == ANYBODY and reached)


def test_no_choice_of_one_audience_means_one_fact_twice():
    keys = [(row.audience, row.step, row.choice, row.fact) for row in MEANINGS]

    assert len(keys) == len(set(keys))


def test_every_harm_is_one_of_the_list_and_every_fact_is_a_plain_name():
    assert {harm for row in MEANINGS for harm in row.harms} <= set(HARMS)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]+", row.fact) for row in MEANINGS)


def test_what_was_tapped_is_yes_and_the_choices_left_alone_are_no():
    facts = facts_of(said(age="10-12", harm="H03"))

    assert facts["threat"] is FactValue.YES
    assert facts["meeting_later"] is FactValue.NO


def test_a_question_that_was_not_asked_speaks_of_nothing():
    assert "hurt_now" not in facts_of(said(age="10-12", harm="H03"))
    assert "under_10" not in facts_of(said(Who.ADULT, safe_now="safe"))


@pytest.mark.parametrize("answer", [None, UNSAID])
def test_skipping_and_not_wanting_to_say_are_the_same(answer):
    assert facts_of(said(age="10-12", harm=answer))["threat"] is FactValue.DECLINED


@pytest.mark.parametrize("age", [None, UNSAID])
def test_an_age_that_is_not_said_counts_as_the_youngest(age):
    assert facts_of(said(age=age))["under_10"] is FactValue.YES
    assert facts_of(said(age="10-12"))["under_10"] is FactValue.NO


def test_not_sure_of_being_safe_is_not_safe_enough():
    facts = facts_of(said(age="10-12", safe_now="unsure"))

    assert facts["hurt_now"] is FactValue.UNSURE
    assert facts["self_harm_now"] is FactValue.UNSURE
    assert facts_of(said(age="10-12", safe_now="safe"))["hurt_now"] is FactValue.NO


@pytest.mark.parametrize(
    ("says", "fact"),
    [
        ("adult", FactValue.YES),
        ("says_under_18", FactValue.UNSURE),
        ("unsure", FactValue.UNSURE),
        ("under_18", FactValue.NO),
        (UNSAID, FactValue.DECLINED),
    ],
)
def test_who_only_says_to_be_under_18_may_be_an_adult(says, fact):
    assert facts_of(said(age="10-12", person="online", who_age=says))["contact_is_adult"] is fact


def test_when_two_answers_speak_of_one_fact_the_one_that_worries_more_counts():
    both = said(Who.PRO, harm=("H02", "H06"))

    assert facts_of(both)["asked_pictures"] is FactValue.YES
    assert facts_of(said(Who.PRO, harm="H06"))["asked_pictures"] is FactValue.YES


def test_harm_codes_are_listed_once_each():
    assert harms_of(said(age="10-12", harm=("H03", "H01"))) == ["H01", "H03"]
    assert harms_of(said(age="10-12", harm=(UNSAID,))) == []


def test_own_words_mean_nothing_to_the_rules():
    silent = said(age="10-12", safe_now="safe")
    told = silent.with_answer(DECLARATION.steps["words"], Answer(text="not_safe H10 unsaid"))

    assert facts_of(told) == facts_of(silent)
    assert harms_of(told) == []


@pytest.mark.parametrize("younger", ["6-9", "10-12", "unsaid", "u6"])
def test_a_younger_age_said_later_takes_nothing_back(younger):
    """The list of the younger ones is shorter: the answer to the longer one still counts."""
    before = said(age="13-17", harm=("H10", "H06"))
    after = before.with_answer(DECLARATION.steps["age"], Answer(choices=(younger,)))

    assert harms_of(after) == ["H06", "H10"]
    assert facts_of(after)["in_person_harm"] is FactValue.YES


@given(journeys())
def test_every_answer_gives_known_values_and_known_harms(journey):
    assert FactValue.UNASKED not in facts_of(journey).values()
    assert set(harms_of(journey)) <= set(HARMS)
