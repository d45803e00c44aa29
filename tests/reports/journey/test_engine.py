"""One person's way through the questions."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.journey.answer import Answer
from reports.journey.declaration import DECLARATION, Kind, Who, read_declaration
from reports.journey.engine import Journey
from reports.vocabulary import AgeBand, Audience
from tests.reports.journey.walks import AGES, MOST_STEPS, answers_to, journeys, walks

# Three questions in a chain: each opens only by the one before.
CHAIN = read_declaration("""
steps:
  place: {kind: choice}
  game: {kind: choice, when: {step: place, is: [game]}}
  room: {kind: text, when: {step: game, is: [big]}}
doors: {child: [place, game, room], adult: [], pro: []}
paths: {}
most_follow_ups: 3
audience_of_age: {unsaid: 10-12}
""")
# Two follow-ups at most, of three that an answer opens.
CROWDED = read_declaration("""
steps:
  what: {kind: many}
  when: {kind: choice, follow_up: true, when: {step: what, is: [meet]}}
  gift: {kind: choice, follow_up: true, when: {step: what, is: [gift]}}
  room: {kind: choice, follow_up: true}
  late: {kind: choice, only: staffed}
doors: {child: [what, when, gift, room, late], adult: [], pro: []}
paths: {}
most_follow_ups: 2
audience_of_age: {unsaid: 10-12}
""")


def child(**answers: str) -> Journey:
    journey = Journey(who=Who.CHILD)
    for name, choice in answers.items():
        step = journey.step(name)
        assert step is not None
        journey = journey.with_answer(step, Answer(choices=(choice,)))
    return journey


def chained(*choices: str) -> Journey:
    """Return the chain answered step by step, as far as there are choices."""
    journey = Journey(who=Who.CHILD, declaration=CHAIN)
    for choice in choices:
        step = journey.next_step()
        assert step is not None
        journey = journey.with_answer(step, Answer(choices=(choice,)))
    return journey


def crowded(*what: str, **answers: str) -> Journey:
    journey = Journey(who=Who.CHILD, declaration=CROWDED)
    for name, choices in {"what": what, **{k: (v,) for k, v in answers.items()}}.items():
        journey = journey.with_answer(CROWDED.steps[name], Answer(choices=choices))
    return journey


def names(journey: Journey) -> list[str]:
    return [step.name for step in journey.path()]


def test_the_next_step_is_the_first_without_an_answer():
    journey = child(age="10-12", safe_now="safe")

    upcoming = journey.next_step()

    assert upcoming is not None
    assert upcoming.name == "before"


def test_a_branch_opens_with_its_answer_and_shuts_with_another():
    assert "safe_no" in names(child(safe_now="unsure"))
    assert "safe_no" not in names(child(safe_now="safe"))
    assert "safe_no" not in names(child())


def test_a_skipped_question_opens_no_branch():
    journey = Journey(who=Who.CHILD)

    after = journey.with_answer(DECLARATION.steps["safe_now"], Answer(skipped=True))

    assert names(after) == names(journey)


def test_a_skipped_question_opens_a_branch_that_waits_for_silence():
    told = child(age="10-12", person="unsaid")
    skipped = child(age="10-12").with_answer(DECLARATION.steps["person"], Answer(skipped=True))

    assert "at_home" in names(told)
    assert "at_home" in names(skipped)
    assert "at_home" not in names(child(age="10-12", person="online"))


def test_a_visit_has_no_more_follow_up_questions_than_it_may():
    journey = crowded("meet", "gift")

    assert names(journey) == ["what", "when", "gift"]
    assert [step.name for step in journey.left_for_later()] == ["room"]
    assert names(crowded("gift")) == ["what", "gift", "room"]
    assert crowded("gift").left_for_later() == ()


def test_what_is_the_staffs_to_ask_is_on_no_path_and_is_left_once_its_answer_is_given():
    helped = child(age="10-12", needs="helper")
    alone = child(age="10-12", needs="none")

    assert "helper_safe" not in names(helped)
    assert [step.name for step in helped.left_for_later()] == ["helper_safe"]
    assert alone.left_for_later() == ()


def test_an_answer_is_never_dropped_to_make_room_for_another_question():
    journey = crowded("gift", gift="big", room="small")

    after = journey.with_answer(CROWDED.steps["what"], Answer(choices=("gift", "meet")))

    assert set(after.answers) == {"what", "gift", "room"}
    assert [step.name for step in after.left_for_later()] == ["when"]


def test_a_question_the_service_does_not_offer_is_not_asked_and_its_answer_stays():
    journey = crowded()
    staffed = replace(journey, site=frozenset({"staffed"}))
    told = staffed.with_answer(CROWDED.steps["late"], Answer(choices=("yes",)))

    assert "late" not in names(journey)
    assert "late" in names(staffed)
    assert "late" in names(replace(told, site=frozenset()))


@given(journeys())
def test_a_visit_never_has_more_than_three_follow_up_questions(journey):
    follow_ups = [step for step in journey.path() if step.follow_up]

    # In sections they are fields of the form (interface brief 2.9), each asked.
    assert len(follow_ups) <= 3 or journey.who is Who.PRO


def test_what_an_older_child_said_stays_when_a_younger_age_is_said():
    journey = child(age="13-17", harm="H07", offer="offer_image")

    after = journey.with_answer(DECLARATION.steps["age"], Answer(choices=("6-9",)))

    assert after.answers["offer"] == journey.answers["offer"]
    assert "offer" in names(after)


def test_shutting_a_branch_drops_what_was_answered_behind_it_and_keeps_the_rest():
    journey = child(age="18+", before_adult="yes", safe_now="safe")

    after = journey.with_answer(DECLARATION.steps["age"], Answer(choices=("13-17",)))

    assert set(after.answers) == {"age", "safe_now"}


def test_shutting_a_branch_shuts_the_branches_behind_it():
    journey = chained("game", "big", "")
    assert set(journey.answers) == {"place", "game", "room"}

    after = journey.with_answer(CHAIN.steps["place"], Answer(choices=("chat",)))

    assert names(after) == ["place"]
    assert set(after.answers) == {"place"}


def test_a_page_that_ends_the_way_takes_no_answer():
    journey = child(age="18+", before_adult="no")
    end = DECLARATION.steps["adult_end"]

    assert journey.with_answer(end, Answer()) == journey
    assert journey.next_step() == end
    assert not journey.may_send()


@given(journeys())
def test_a_journey_comes_back_from_the_session_as_it_was(journey):
    kept = Journey.from_json(json.loads(json.dumps(journey.as_json())))

    # What the service offers is of today: it is not kept with what somebody said.
    assert kept == replace(journey, site=frozenset())


@pytest.mark.parametrize("words_for", [None, *Audience])
def test_the_words_of_a_page_that_came_back_are_remembered(words_for):
    journey = Journey(who=Who.CHILD, words_for=words_for)

    assert Journey.from_json(journey.as_json()) == journey


@pytest.mark.parametrize(
    "kept", [{}, {"who": "nobody", "answers": {}, "words_for": None}, {"who": "child"}]
)
def test_anything_else_in_a_session_is_refused(kept):
    with pytest.raises((KeyError, ValueError)):
        Journey.from_json(kept)


@given(journeys(), st.data())
def test_every_path_reaches_the_check_page_within_its_steps(journey, data):
    for _ in range(MOST_STEPS):
        step = journey.next_step()
        if step is None or step.kind is Kind.END:
            break
        journey = journey.with_answer(step, data.draw(answers_to(step, journey=journey)))
    else:
        pytest.fail("the way did not end")

    assert journey.may_send() or names(journey).count("adult_end") == 1


@given(walks())
def test_once_send_is_offered_it_stays_offered(seen):
    offered = [journey.may_send() for journey in seen if "adult_end" not in names(journey)]

    assert offered == sorted(offered)


@given(journeys(), st.data())
def test_changing_any_answer_leaves_only_answers_on_the_way(journey, data):
    questions = [step for step in journey.path() if step.is_question]
    step = data.draw(st.sampled_from(questions))

    after = journey.with_answer(step, data.draw(answers_to(step, journey=journey)))

    assert set(after.answers) <= set(names(after))


@given(journeys())
def test_the_place_of_a_step_leads_to_that_step(journey):
    path = journey.path()

    assert [journey.place_of(step) for step in path] == list(range(len(path)))


def test_a_step_that_is_not_on_the_way_is_not_found():
    assert child().step("safe_no") is None
    assert child().step("no_such_step") is None
    assert child(safe_now="unsure").step("safe_no") is not None


@pytest.mark.parametrize("age", AGES)
def test_every_age_has_words_and_a_band(age):
    journey = child(age=age)

    assert journey.age_band == age
    assert journey.audience in {Audience.A, Audience.B, Audience.C}


def test_a_child_whose_age_is_unsaid_is_never_taken_for_an_adult():
    skipped = Journey(who=Who.CHILD).with_answer(DECLARATION.steps["age"], Answer(skipped=True))

    assert [child().age_band, skipped.age_band] == [AgeBand.UNSAID] * 2
    assert skipped.audience is Audience.B
    assert Journey(who=Who.ADULT).age_band is AgeBand.ADULT


def test_an_age_that_is_said_outweighs_the_words_of_a_page_that_came_back():
    journey = Journey(who=Who.CHILD, words_for=Audience.C)

    said = journey.with_answer(DECLARATION.steps["age"], Answer(choices=("6-9",)))

    assert journey.audience is Audience.C
    assert said.audience is Audience.A


@pytest.mark.parametrize(
    ("answers", "offered"),
    [
        pytest.param({}, False, id="nothing said"),
        pytest.param({"age": "10-12", "before": "", "safe_now": "safe"}, False, id="not in danger"),
        pytest.param(
            {"age": "10-12", "before": "", "safe_now": "safe", "about": "me"},
            True,
            id="at the harms",
        ),
        pytest.param({"age": "10-12", "before": ""}, False, id="before the first danger question"),
        pytest.param({"age": "10-12", "before": "", "safe_now": "unsure"}, True, id="in danger"),
    ],
)
def test_send_is_offered_from_the_first_page_that_allows_it(answers, offered):
    assert child(**answers).may_send() is offered
