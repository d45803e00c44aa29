"""How levels follow from facts, and what nobody knows is said."""

import pytest

from reports.triage.engine import UnknownFactError, evaluate
from reports.triage.first_look import PACK
from reports.vocabulary import FactValue, Level

YES, NO, UNSURE, DECLINED, UNASKED = FactValue
DANGER = [
    "hurt_now",
    "with_person_now",
    "live_video_abuse",
    "self_harm_now",
    "meeting_within_48h",
    "missing",
]


def level_of(**facts: FactValue) -> Level:
    return evaluate(facts=facts, pack=PACK).level


def test_a_report_in_which_nothing_fires_waits_at_the_calmest_level():
    assert level_of(threat=NO, hurt_now=NO) is Level.P3
    assert level_of() is Level.P3


def test_the_highest_floor_wins():
    assert level_of(everyday_harm=YES, asked_pictures=YES, threat=YES) is Level.P1


@pytest.mark.parametrize("fact", DANGER)
def test_not_knowing_about_danger_weighs_more_than_not_knowing_the_rest(fact):
    assert level_of(**{fact: YES}) is Level.P0
    assert level_of(**{fact: UNSURE}) is Level.P1
    assert level_of(**{fact: DECLINED}, threat=NO) is Level.P2
    assert level_of(**{fact: UNASKED}, threat=NO) is Level.P3
    assert level_of(**{fact: NO}) is Level.P3


def test_one_unsure_fact_lifts_by_one_level():
    assert level_of(harm_kind=UNSURE, threat=NO) is Level.P2
    assert level_of(harm_kind=UNSURE, asked_pictures=YES) is Level.P1


def test_many_unsure_facts_lift_no_more_than_one():
    assert level_of(harm_kind=UNSURE, threat=UNSURE, fake_picture=UNSURE) is Level.P2


def test_unsure_never_lifts_into_the_level_of_danger():
    assert level_of(threat=YES, harm_kind=UNSURE) is Level.P1


def test_each_signal_that_raises_lifts_once_more_up_to_p1():
    assert level_of(needs_support=YES) is Level.P2
    assert level_of(needs_support=YES, several_children=YES) is Level.P1
    assert level_of(needs_support=YES, several_children=YES, same_account_reported=YES) is Level.P1


def test_what_lifts_leaves_danger_where_it_is():
    assert level_of(missing=YES, needs_support=YES, harm_kind=UNSURE) is Level.P0


def test_a_report_with_every_question_skipped_is_not_left_to_wait():
    assert level_of(threat=DECLINED, harm_kind=DECLINED) is Level.P2
    assert level_of(threat=DECLINED, harm_kind=NO) is Level.P3


def test_a_reason_says_what_fired_and_why():
    found = evaluate(facts={"threat": YES, "hurt_now": NO}, pack=PACK)

    (reason,) = found.reasons
    assert (reason.signal, reason.because, reason.level) == ("S11", YES, Level.P1)
    assert reason.says == "Someone is threatening or blackmailing the child."


def test_reasons_begin_with_the_most_urgent():
    facts = {"everyday_harm": YES, "threat": YES, "missing": YES, "needs_support": YES}
    found = evaluate(facts=facts, pack=PACK)

    assert [reason.signal for reason in found.reasons] == ["S06", "S11", "S15", "S26"]


def test_a_reason_from_not_knowing_says_so():
    found = evaluate(facts={"hurt_now": UNSURE}, pack=PACK)

    (reason,) = found.reasons
    assert (reason.signal, reason.because, reason.level) == ("S01", UNSURE, Level.P1)
    assert reason.says == "The reporter is not sure whether someone is hurting the child now."


def test_a_doubt_that_lifted_nothing_is_no_reason_but_stays_among_the_unknowns():
    found = evaluate(facts={"threat": YES, "harm_kind": UNSURE}, pack=PACK)

    assert [reason.signal for reason in found.reasons] == ["S11"]
    assert "harm_kind" in {unknown.fact for unknown in found.unknowns}


@pytest.mark.parametrize(
    ("value", "says"),
    [
        pytest.param(UNSURE, "The reporter is not sure whether", id="unsure"),
        pytest.param(DECLINED, "The reporter did not say whether", id="declined"),
        pytest.param(UNASKED, "It was not asked whether", id="unasked"),
    ],
)
def test_what_nobody_knows_is_listed(value, says):
    found = evaluate(facts={"threat": value}, pack=PACK)

    (unknown,) = [each for each in found.unknowns if each.fact == "threat"]
    assert (unknown.signal, unknown.because) == ("S11", value)
    assert unknown.says.startswith(says)


def test_what_is_known_is_not_listed_as_unknown():
    found = evaluate(facts={"threat": YES, "missing": NO}, pack=PACK)

    assert not {"threat", "missing"} & {unknown.fact for unknown in found.unknowns}


def test_a_fact_the_rules_do_not_know_is_refused_instead_of_lost():
    with pytest.raises(UnknownFactError, match="tornado"):
        evaluate(facts={"tornado": YES}, pack=PACK)


def test_an_evaluation_names_the_pack_it_came_from():
    assert evaluate(facts={}, pack=PACK).pack_sha == PACK.sha256
