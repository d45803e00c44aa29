"""The sections of a professional: any order, what each still needs, and nothing demanded."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.journey.answer import Answer
from reports.journey.declaration import DECLARATION, Who, read_declaration
from reports.journey.engine import Journey
from reports.journey.meaning import facts_of, harms_of
from reports.journey.sections import (
    SectionState,
    first_to_ask,
    lacking,
    next_open,
    part_of,
    section_of,
    sections_of,
    state_of,
    step_after,
    steps_in,
)
from reports.triage.first_look import level_of
from reports.vocabulary import Audience, Level
from tests.reports.journey.walks import answers_to, any_order, journeys

SKIPPED = Answer(skipped=True)
GOOD = """
steps:
  before: {kind: info}
  role: {kind: choice}
  town: {kind: text, when: {step: role, is: [far]}, most: 10}
  harm: {kind: many, may_send: true}
doors: {child: [], adult: [], pro: []}
paths: {professional: [before]}
sections:
  professional:
    you: {steps: [role, town], needed: [role]}
    send: {steps: [harm]}
most_follow_ups: 1
audience_of_age: {unsaid: 10-12}
"""
# Every field of the interface brief (2.9) and of the safeguarding review (H19).
FIELDS = {
    "urgency": "safe_now told_emergency told_when",
    "you": "role organisation pro_contact case_reference",
    "child": "child_age country country_name region child_language support",
    "concern": """harm offer demand dates person other_adult own_organisation in_person
        other_children app app_name links words""",
    "done": "done_so_far",
    "view": "child_view child_wish child_contact safe_contact",
    "send": "good_faith",
}


def told(**answers: str | None) -> Journey:
    """Return a professional's journey with these choices; None is a skipped question."""
    journey = Journey(who=Who.PRO)
    for name, choice in answers.items():
        answer = SKIPPED if choice is None else Answer(choices=(choice,))
        journey = journey.with_answer(DECLARATION.steps[name], answer)
    return journey


def state(journey: Journey, name: str) -> SectionState:
    return state_of(journey, named(name))


def named(name: str):
    return next(each for each in DECLARATION.sections[Audience.PROFESSIONAL] if each.name == name)


def test_only_professionals_have_sections():
    assert [each.name for each in sections_of(Journey(who=Who.PRO))] == list(FIELDS)
    assert sections_of(Journey(who=Who.CHILD)) == sections_of(Journey(who=Who.ADULT)) == ()


def test_every_field_of_the_brief_is_asked_in_its_section():
    asked = {
        section.name: [name for name in section.steps if DECLARATION.steps[name].is_question]
        for section in DECLARATION.sections[Audience.PROFESSIONAL]
    }

    assert asked == {name: fields.split() for name, fields in FIELDS.items()}


def test_danger_is_the_first_section_and_its_help_comes_right_behind_the_answer():
    first = named("urgency")

    assert sections_of(Journey(who=Who.PRO))[0] == first
    after = next_open(told(safe_now="not_safe"), first)
    assert after is not None
    assert after.name == "safe_no"
    assert [step.name for step in steps_in(told(safe_now="safe"), first)] == [
        "safe_now",
        "told_emergency",
    ]


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        pytest.param({}, SectionState.NOT_STARTED, id="nothing said"),
        pytest.param({"organisation": None}, SectionState.NEEDS_ANSWER, id="a needed one open"),
        pytest.param(
            {"role": "health", "pro_contact": "x"}, SectionState.STARTED, id="the needed ones said"
        ),
        pytest.param(
            {"role": "health", "pro_contact": "x", "organisation": None, "case_reference": None},
            SectionState.DONE,
            id="the rest skipped",
        ),
        pytest.param(
            {"role": None, "pro_contact": "x", "organisation": None, "case_reference": None},
            SectionState.NEEDS_ANSWER,
            id="a needed one skipped",
        ),
    ],
)
def test_a_section_is_done_once_all_is_asked_and_what_it_needs_is_said(answers, found):
    assert state(told(**answers), "you") is found


def test_the_last_section_is_never_called_done_before_it_is_sent():
    assert state(told(), "send") is SectionState.NOT_SENT
    assert state(told(good_faith="yes"), "send") is SectionState.NOT_SENT
    assert state(told(good_faith=None), "send") is SectionState.NEEDS_ANSWER


def test_a_section_opens_at_its_first_open_question_or_at_a_needed_one_that_was_skipped():
    def opens_at(journey: Journey) -> str:
        step = first_to_ask(journey, named("you"))
        return step.name if step else ""

    whole = {"role": "health", "organisation": "x", "pro_contact": "x", "case_reference": "x"}

    assert opens_at(told()) == "role"
    assert opens_at(told(role="health")) == "organisation"
    assert opens_at(told(**{**whole, "pro_contact": None})) == "pro_contact"
    assert opens_at(told(**whole)) == ""


def test_gone_through_again_a_section_shows_what_was_said_too():
    journey = told(role="health", organisation="x", pro_contact="x", case_reference="x")
    step = DECLARATION.steps["role"]

    assert next_open(journey, named("you")) is None
    assert step_after(journey, named("you"), step) == DECLARATION.steps["organisation"]
    assert step_after(journey, named("you"), DECLARATION.steps["case_reference"]) is None


def test_a_page_knows_its_part_and_the_page_before_the_list_has_none():
    journey = told(safe_now="not_safe")

    assert part_of(journey, DECLARATION.steps["safe_no"]) == (1, 7, 2)
    assert part_of(journey, DECLARATION.steps["before"]) is None
    assert part_of(Journey(who=Who.CHILD), DECLARATION.steps["safe_now"]) is None


def test_nobody_sends_past_the_question_for_danger_and_all_else_may_be_missing():
    early = told(before="", role="health", harm="H03", good_faith="yes")

    assert not early.may_send()
    assert not early.may_send_at(DECLARATION.steps["role"])
    late = early.with_answer(DECLARATION.steps["safe_now"], SKIPPED)
    assert late.may_send()
    assert late.may_send_at(DECLARATION.steps["role"])
    assert [section.name for section in lacking(late)] == ["urgency", "you", "child", "view"]


def test_the_question_for_danger_comes_before_send_as_silence_weighs_more_than_not_asking():
    unasked = told(harm="H13")
    skipped = told(harm="H13", safe_now=None)

    assert level_of(facts_of(unasked)).level is Level.P3
    assert level_of(facts_of(skipped)).level is Level.P2
    assert (unasked.may_send(), told(before="", harm="H13", safe_now=None).may_send()) == (
        False,
        True,
    )


def test_a_professional_is_asked_every_field_however_many_are_opened():
    """A child has at most three follow-ups in a visit; here they are fields of the form."""
    journey = told(harm="H03").with_answer(
        DECLARATION.steps["harm"], Answer(choices=("H03", "H07"))
    )

    names = {step.name for step in journey.path()}
    assert {"offer", "demand", "in_person", "app"} <= names
    assert journey.left_for_later() == ()


@given(st.data())
def test_the_order_of_telling_changes_neither_what_is_kept_nor_what_it_means(data):
    journey = data.draw(any_order())
    again = replace(journey, answers={})
    way = [step.name for step in journey.path()]
    names = data.draw(st.permutations(list(journey.answers)))
    # A question opens with its branch: those that wait for another are told behind it, in order.
    branches = {name: way.index(name) for name in names if DECLARATION.steps[name].when}
    for name in sorted(names, key=lambda each: branches.get(each, -1)):
        step = DECLARATION.steps[name]
        again = again.with_answer(step, journey.answers[step.name])

    assert again.answers == journey.answers
    assert again.path() == journey.path()
    assert (facts_of(again), harms_of(again)) == (facts_of(journey), harms_of(journey))


@given(any_order(), st.data())
def test_an_answer_in_one_section_changes_no_other_section(journey, data):
    step = data.draw(st.sampled_from([each for each in journey.path() if each.is_question]))
    after = journey.with_answer(step, data.draw(answers_to(step, journey=journey)))

    others = [each for each in sections_of(journey) if each != section_of(journey, step)]
    assert [state_of(after, each) for each in others] == [
        state_of(journey, each) for each in others
    ]
    assert [steps_in(after, each) for each in others] == [
        steps_in(journey, each) for each in others
    ]


@given(any_order())
def test_a_section_that_lacks_what_it_needs_is_never_called_done(journey):
    for section in sections_of(journey):
        found = state_of(journey, section)
        assert (found is SectionState.DONE) <= (section not in lacking(journey))
        assert (found is SectionState.DONE) <= (next_open(journey, section) is None)


@given(journeys())
def test_every_step_behind_the_first_page_of_a_professional_is_in_one_section(journey):
    if journey.who is Who.PRO:
        outside = [step.name for step in journey.path() if section_of(journey, step) is None]
        assert outside == ["before"]


def test_sections_are_read_as_written_and_stand_at_the_end_of_the_path():
    declared = read_declaration(GOOD)

    you, send = declared.sections[Audience.PROFESSIONAL]
    assert (you.name, you.steps) == ("you", ("role", "town"))
    assert you.needed == frozenset({"role"})
    assert (send.steps, send.needed) == (("harm",), frozenset())
    assert declared.paths[Audience.PROFESSIONAL] == ("before", "role", "town", "harm")


@pytest.mark.parametrize(
    ("good", "bad", "says"),
    [
        pytest.param(
            "needed: [role]", "needed: [harm]", "needs \\['harm'\\]", id="needs another's"
        ),
        pytest.param("[harm]", "[harm, role]", "twice", id="asked twice"),
        pytest.param("[role, town]", "[role, twon]", "unknown step twon", id="an unknown step"),
        pytest.param(
            "you: {steps: [role, town]", "you: {steps: [role]", "waits for another", id="not alone"
        ),
    ],
)
def test_sections_that_cannot_work_are_refused(good, bad, says):
    text = GOOD.replace(good, bad)
    if says.startswith("waits"):
        text = text.replace("steps: [harm]", "steps: [town, harm]")

    assert read_declaration(GOOD).sections
    with pytest.raises(ValueError, match=says):
        read_declaration(text)
