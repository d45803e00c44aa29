"""What must hold on every way through the questions, whatever is answered (safeguarding C6, C7)."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reports.journey.answer import UNSAID, Answer
from reports.journey.declaration import DECLARATION, Kind, Who
from reports.journey.engine import Journey
from reports.journey.known import country_of, is_about_another, values_of, words_key
from reports.journey.meaning import facts_of, harms_of, meanings_at
from reports.journey.wording import choice_codes, words_for
from reports.triage.first_look import level_of
from reports.vocabulary import HARMS, Audience, Level
from tests.reports.journey.walks import journeys

DOOR = {Audience.CAREGIVER: Who.ADULT, Audience.PROFESSIONAL: Who.PRO}
NOT_CLOSE = {"online", "unknown", "peer", "known"}
NOT_MONEY = {"demand_image", "demand_meet", "demand_live", "demand_other"}
HARM_LISTS = ["harm", "harm_more", "saw", "did"]
# The words that would send a child to the kind of person who may have hurt them.
WORDS_FOR = {
    "teacher": re.compile(r"\b(teacher|coach|leader|boss)", re.IGNORECASE),
    "family": re.compile(r"\b(aunt|uncle|mother|father|mum|dad|your parents?)\b", re.IGNORECASE),
}


def spoken(journey: Journey) -> dict[str, str]:
    """Return the lines of each page behind `person`, as this reporter reads them."""
    path = journey.path()
    after = [step.name for step in path].index("person") + 1
    pages = {}
    for step in path[after:]:
        words = words_for(words_key(step, journey), journey.audience, **values_of(journey))
        pages[step.name] = " ".join([words.heading, *words.hints])
    return pages


@given(journeys())
def test_a_phone_is_asked_for_only_where_nobody_close_is_named_and_the_child_says_it_is_safe(
    journey,
):
    names = {step.name for step in journey.path()}
    if "reply" in names and "reply" in DECLARATION.paths[journey.audience]:
        assert journey.said("at_home") == {"no"} or journey.said("person") <= NOT_CLOSE
    if "phone_number" in names:
        assert journey.said("phone_safe") == {"no"}
        assert journey.said("reply") & {"text", "call"}


@given(journeys(), st.sampled_from(sorted(WORDS_FOR)))
def test_no_page_offers_the_kind_of_person_just_named(journey, kind):
    named = journey.with_answer(DECLARATION.steps["person"], Answer(choices=(kind,)))
    assume("person" in {step.name for step in named.path()})

    for page, words in spoken(named).items():
        # The question itself lists every kind; what comes after it must not.
        assert not WORDS_FOR[kind].search(words), page


@given(journeys())
def test_nobody_is_told_to_tell_the_household_where_somebody_there_may_have_done_it(journey):
    names = [step.name for step in journey.path()]
    if journey.said("at_home") & {"yes", UNSAID}:
        assert "told_help" not in names
        assert "no_home" in names


@given(journeys(), st.data())
def test_silence_is_never_less_urgent_than_the_calmest_answer(journey, data):
    asked = [s for s in journey.path() if s.kind in {Kind.CHOICE, Kind.MANY} and s.name != "age"]
    step = data.draw(st.sampled_from(asked))
    skipped = journey.with_answer(step, Answer(skipped=True))

    levels = [
        level_of(facts_of(journey.with_answer(step, Answer(choices=(code,))))).level
        for code in choice_codes(step.name, journey.audience)
        if code != UNSAID
    ]

    calmest = max(levels, default=Level.P3, key=lambda level: level.value)
    assert level_of(facts_of(skipped)).level.is_at_least(calmest)


@pytest.mark.parametrize("audience", list(Audience))
def test_every_harm_can_be_said_by_everybody(audience):
    on_the_way = {s.name for s in DECLARATION.way(DOOR.get(audience, Who.CHILD), audience)}
    coded = {
        harm
        for step in HARM_LISTS
        if step in on_the_way
        for row in meanings_at(audience=audience, step=step)
        if row.choice in choice_codes(step, audience)
        for harm in row.harms
    }

    assert coded == set(HARMS)


def test_one_sentence_for_two_harms_is_coded_as_both():
    tricked = told(Audience.A, harm="something_else", harm_more="H16")
    bullied = told(Audience.CAREGIVER, harm="H13")

    assert harms_of(tricked) == ["H16", "H17"]
    assert harms_of(bullied) == ["H13", "H14"]
    assert harms_of(told(Audience.B, harm="H13")) == ["H13"]


def told(audience: Audience, **answers: str) -> Journey:
    journey = Journey(who=DOOR.get(audience, Who.CHILD))
    if journey.who is Who.CHILD:
        answers = {"age": audience.value, **answers}
    for name, choice in answers.items():
        journey = journey.with_answer(DECLARATION.steps[name], Answer(choices=(choice,)))
    return journey


def coded(journey: Journey) -> tuple[tuple[str, ...], frozenset[str]]:
    return tuple(harms_of(journey)), journey.said("offer") | journey.said("demand")


@pytest.mark.parametrize("audience", [a for a in Audience if a is not Audience.A])
def test_the_four_forms_that_researchers_measured_can_be_told_apart(audience):
    """Money for pictures, money to meet, a picture shared, threats (Disrupting Harm)."""
    forms = [
        coded(told(audience, harm="H07", offer="offer_image")),
        coded(told(audience, harm="H07", offer="offer_meet")),
        coded(told(audience, harm="H04")),
        *(coded(told(audience, harm="H03", demand=demand)) for demand in NOT_MONEY),
    ]

    assert len(set(forms)) == len(forms)
    assert [harms for harms, _ in forms] == [("H07",), ("H07",), ("H04",), *[("H03",)] * 4]


@pytest.mark.parametrize("audience", [a for a in Audience if a is not Audience.A])
def test_blackmail_for_money_alone_is_told_apart_from_the_form_that_was_measured(audience):
    for_money = told(audience, harm="H03", demand="demand_money")

    assert harms_of(for_money) == ["H03"]
    assert for_money.said("demand") == {"demand_money"}
    assert not for_money.said("demand") & NOT_MONEY
    assert all(
        told(audience, harm="H03", demand=each).said("demand") == {each} for each in NOT_MONEY
    )


@pytest.mark.parametrize(
    ("answers", "harms"),
    [
        pytest.param({}, ["H12"], id="not said what"),
        pytest.param({"did": "sent_own"}, ["H02"], id="sent an own picture"),
        pytest.param({"did": "made_me"}, ["H03", "H15"], id="was made to do it"),
        pytest.param({"did": "shared_other"}, ["H12"], id="shared another's picture"),
    ],
)
def test_who_blames_themselves_for_what_was_done_to_them_is_not_coded_as_having_harmed(
    answers, harms
):
    journey = told(Audience.B, harm="something_else", harm_more="H12", **answers)

    assert harms_of(journey) == harms


def test_something_else_is_unclassified_until_it_is_said():
    assert harms_of(told(Audience.B, harm="something_else")) == ["H20"]
    assert harms_of(told(Audience.B, harm="something_else", harm_more="H14")) == ["H14"]
    assert harms_of(told(Audience.B, harm="saw")) == ["H19"]
    assert harms_of(told(Audience.B, harm="saw", saw="H11")) == ["H11"]


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        pytest.param({"harm": "H09", "meet_when": "soon"}, Level.P0, id="a meeting soon"),
        pytest.param({"harm": "H09", "meet_when": "no"}, Level.P1, id="a meeting talked about"),
        pytest.param({"harm": "H03", "deadline": "soon"}, Level.P0, id="a threat with a deadline"),
        pytest.param({"harm": "H03", "deadline": "no"}, Level.P1, id="a threat"),
        pytest.param({"about": "friend", "other_safe": "not_safe"}, Level.P0, id="a friend"),
        pytest.param({"harm": "H13", "person": "teacher"}, Level.P1, id="somebody in charge"),
        pytest.param({"harm": "H13", "in_person": "yes"}, Level.P1, id="in real life too"),
        pytest.param({"harm": "H13", "person": "peer"}, Level.P3, id="somebody of the same age"),
    ],
)
def test_an_answer_that_means_danger_is_as_urgent_as_the_policy_says(answers, level):
    assert level_of(facts_of(told(Audience.C, safe_now="safe", **answers))).level is level


def test_about_another_child_the_words_ask_about_that_child():
    friend = told(Audience.B, about="friend", person="family")
    me = told(Audience.B, about="me", person="family")

    assert (is_about_another(friend), is_about_another(me)) == (True, False)
    at_home = DECLARATION.steps["at_home"]
    assert words_key(at_home, friend) == "at_home_other"
    assert words_key(at_home, me) == "at_home"


@pytest.mark.parametrize(
    ("answers", "country"),
    [
        pytest.param({}, "KE", id="not asked"),
        pytest.param({"country": "yes"}, "KE", id="the service's own"),
        pytest.param({"country": UNSAID}, "", id="not said"),
        pytest.param({"country": "no"}, "", id="another, not named"),
        pytest.param({"country": "no", "country_name": "KH"}, "KH", id="another"),
        pytest.param({"country": "no", "country_name": UNSAID}, "", id="another, not said"),
    ],
)
def test_the_country_is_the_services_own_unless_another_is_named(answers, country):
    assert country_of(told(Audience.B, **answers), country="KE") == country
