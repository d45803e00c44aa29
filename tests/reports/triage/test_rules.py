"""The live rule pack: every example runs, every signal has a rule, the policy's floors hold."""

from collections import Counter
from hashlib import sha256

import pytest

from reports.journey.meaning import facts_named
from reports.triage.conditions import holds
from reports.triage.engine import evaluate
from reports.triage.first_look import PACK, PACK_FILE
from reports.vocabulary import SIGNALS, FactValue, Level

YES = FactValue.YES
WERE_IN_FORCE = {
    "2026.11.yaml": "c0abf8d90af949955109a4b032f19dcbc685c7f489beadf5671cc7ade21998f1",
}

FIRING = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in PACK.rules
    for number, example in enumerate(rule.fires)
]
SILENT = [
    pytest.param(rule, example, id=f"{rule.name}-{number}")
    for rule in PACK.rules
    for number, example in enumerate(rule.silent)
]

# Triage policy section 2, a line each; facts that are yes, and the lowest level they allow.
POLICY = [
    ("S01", {"hurt_now"}, "P0"),
    ("S02", {"with_person_now"}, "P0"),
    ("S03", {"live_video_abuse"}, "P0"),
    ("S04", {"self_harm_now"}, "P0"),
    ("S04", {"self_harm_thoughts"}, "P0"),
    ("S05", {"meeting_within_48h"}, "P0"),
    ("S06", {"missing"}, "P0"),
    ("S10", {"meeting_later"}, "P1"),
    ("S10", {"meeting_later", "contact_is_adult"}, "P1"),
    ("S11", {"threat"}, "P1"),
    ("S11", {"threat", "deadline_24h"}, "P0"),
    ("S12", {"offered_things"}, "P1"),
    ("S13", {"person_in_care_role"}, "P1"),
    ("S13", {"person_in_care_role", "contact_within_24h"}, "P0"),
    ("S14", {"under_10"}, "P1"),
    ("S14", {"under_13", "sexual_contact"}, "P1"),
    ("S15", {"needs_support"}, "P2"),
    ("S15", {"needs_support", "fake_picture"}, "P1"),
    ("S15", {"needs_support", "threat"}, "P1"),
    ("S17", {"person_knows_where"}, "P1"),
    ("S18", {"still_in_contact"}, "P2"),
    ("S18", {"still_in_contact", "needs_support"}, "P1"),
    ("S19", {"picture_spreading"}, "P1"),
    ("S20", {"several_children"}, "P2"),
    ("S21", {"same_account_reported"}, "P2"),
    ("S22", {"person_dangerous"}, "P1"),
    ("S23", {"group_pushing"}, "P1"),
    ("S23", {"group_pushing_now"}, "P0"),
    ("S24", {"asked_pictures"}, "P2"),
    ("S25", {"fake_picture"}, "P2"),
    ("S26", {"everyday_harm"}, "P3"),
    ("S26", {"everyday_harm", "everyday_harm_daily"}, "P2"),
    ("S27", {"past_and_safe"}, "P3"),
    ("S28", {"adult_saw_it"}, "P3"),
]


@pytest.mark.parametrize(("rule", "example"), FIRING)
def test_a_rule_fires_on_its_examples(rule, example):
    assert holds(rule.when, facts=example)


@pytest.mark.parametrize(("rule", "example"), SILENT)
def test_a_rule_is_silent_where_its_examples_say_so(rule, example):
    assert not holds(rule.when, facts=example)


@pytest.mark.parametrize(
    ("signal", "true", "level"), [pytest.param(*row, id="+".join(sorted(row[1]))) for row in POLICY]
)
def test_the_policy_gives_this_level(signal, true, level):
    found = evaluate(facts=dict.fromkeys(true, YES), pack=PACK)

    assert found.level == Level(level)
    assert signal in {reason.signal for reason in found.reasons}


def test_every_signal_of_the_policy_has_a_rule():
    assert {rule.signal for rule in PACK.rules} == set(SIGNALS)


def test_every_fact_of_the_pack_is_used_by_a_rule_or_is_the_kind_of_harm():
    used = Counter(fact for rule in PACK.rules for fact in rule.facts)

    assert set(PACK.facts) - set(used) == {"harm_kind"}


def test_not_knowing_is_never_ignored_in_the_live_pack():
    asked_only = {name for name, fact in PACK.facts.items() if fact.unknown == "ask"}

    assert {fact.unknown for fact in PACK.facts.values()} == {"raise", "ask"}
    assert asked_only == {"contact_is_adult"}


@pytest.mark.parametrize("says", [YES, FactValue.UNSURE])
def test_who_may_be_an_adult_counts_as_one_where_a_meeting_was_talked_about(says):
    found = evaluate(facts={"meeting_later": YES, "contact_is_adult": says}, pack=PACK)

    assert "is an adult, or may be one" in " ".join(reason.says for reason in found.reasons)
    assert found.level is Level.P1


@pytest.mark.parametrize("says", list(FactValue))
def test_that_somebody_is_an_adult_changes_no_level(says):
    """The policy gives it none: bullying by an adult, and by nobody knows whom, are both P3."""
    told = {"contact_is_adult": says, "everyday_harm": YES}

    assert evaluate(facts=told, pack=PACK).level is Level.P3


def test_whether_the_person_is_an_adult_is_listed_while_nobody_knows():
    found = evaluate(facts={"contact_is_adult": FactValue.UNSURE}, pack=PACK)

    assert "The reporter is not sure whether the person is an adult." in {
        unknown.says for unknown in found.unknowns
    }


def test_a_doubt_that_lifts_nothing_weighs_no_less_than_silence_around_it():
    silence = {"adult_saw_it": FactValue.DECLINED}

    found = evaluate(facts={**silence, "contact_is_adult": FactValue.UNSURE}, pack=PACK)

    assert found.level is evaluate(facts=silence, pack=PACK).level is Level.P2


def test_a_pack_that_was_in_force_is_never_changed():
    for name, digest in WERE_IN_FORCE.items():
        assert sha256(PACK_FILE.with_name(name).read_bytes()).hexdigest() == digest


def test_every_fact_an_answer_can_speak_of_is_known_to_the_rules():
    assert facts_named() <= set(PACK.facts)


def test_sexual_contact_known_weighs_no_less_than_sexual_contact_not_sure():
    known = evaluate(facts={"sexual_contact": YES}, pack=PACK)
    doubtful = evaluate(facts={"sexual_contact": FactValue.UNSURE}, pack=PACK)

    assert known.level.is_at_least(doubtful.level)
