"""Nothing unknown ever lowers a level: which changes of one answer may not, for any report.

Knowing more may calm a report down in two ways, and only these: an unsure "maybe" lifts a mild
matter that a clear "yes" leaves at its floor, and a first real answer ends "everything skipped".
"""

from hypothesis import given
from hypothesis import strategies as st

from reports.triage.engine import evaluate
from reports.triage.first_look import PACK
from reports.vocabulary import FactValue, Level

YES, NO, UNSURE, DECLINED, UNASKED = FactValue
NAMES = st.sampled_from(sorted(PACK.facts))
REPORTS = st.dictionaries(NAMES, st.sampled_from(FactValue))


def level_of(facts: dict[str, FactValue], **changed: FactValue) -> Level:
    return evaluate(facts={**facts, **changed}, pack=PACK).level


# Facts whose yes, alone, is urgent today, or which lift whatever else there is.
LIFTING = {fact for rule in PACK.rules if rule.floor is None for fact in rule.facts}
URGENT = {fact for fact in PACK.facts if level_of({fact: YES}).is_at_least(Level.P1)}
STRONG = sorted(LIFTING | URGENT)


@given(facts=REPORTS, name=NAMES, known=st.sampled_from([NO, UNASKED]))
def test_turning_a_no_or_an_unasked_fact_into_a_doubt_never_lowers(facts, name, known):
    before = level_of(facts, **{name: known})

    assert level_of(facts, **{name: UNSURE}).is_at_least(before)
    assert level_of(facts, **{name: DECLINED}).is_at_least(before)


@given(facts=REPORTS, name=NAMES)
def test_turning_a_no_into_a_yes_never_lowers(facts, name):
    assert level_of(facts, **{name: YES}).is_at_least(level_of(facts, **{name: NO}))


@given(facts=REPORTS, name=NAMES)
def test_being_unsure_weighs_no_less_than_not_saying(facts, name):
    assert level_of(facts, **{name: UNSURE}).is_at_least(level_of(facts, **{name: DECLINED}))


@given(facts=REPORTS, name=st.sampled_from(STRONG))
def test_a_serious_yes_weighs_no_less_than_any_other_answer(facts, name):
    yes = level_of(facts, **{name: YES})

    assert all(yes.is_at_least(level_of(facts, **{name: value})) for value in FactValue)


@given(facts=REPORTS, name=NAMES, other=NAMES, value=st.sampled_from([UNASKED, DECLINED]))
def test_once_one_question_is_answered_a_yes_weighs_no_less_than_silence(facts, name, other, value):
    answered = {"harm_kind": NO, **facts, other: NO}
    if name == other:
        return

    assert level_of(answered, **{name: YES}).is_at_least(level_of(answered, **{name: value}))


@given(facts=REPORTS, name=NAMES)
def test_a_clear_yes_instead_of_a_doubt_never_lowers_by_more_than_one_level(facts, name):
    doubt = level_of(facts, **{name: UNSURE})

    assert level_of(facts, **{name: YES}).raised_one().is_at_least(doubt)


@given(facts=REPORTS)
def test_the_level_is_that_of_the_most_urgent_reason(facts):
    found = evaluate(facts=facts, pack=PACK)

    assert found.level == Level.highest([Level.P3, *(each.level for each in found.reasons)])
    assert found.level is Level.P3 or found.reasons


@given(facts=REPORTS)
def test_every_fact_nobody_knows_is_listed_once(facts):
    found = evaluate(facts=facts, pack=PACK)

    unknown = [fact for fact in PACK.facts if facts.get(fact, UNASKED) not in {YES, NO}]
    assert [each.fact for each in found.unknowns] == unknown
