"""A rule pack is refused unless it is exactly right."""

import dataclasses
import hashlib

import pytest

from reports.triage.conditions import holds
from reports.triage.engine import RulePackError, load_pack
from reports.triage.pack import RulePack
from reports.vocabulary import FactValue, Level

PACK = """
pack: small
version: "1"
facts:
  missing: whether the child is missing
  threat: whether there is a threat
rules:
  - rule: missing
    signal: S06
    says: The child is missing.
    facts: [missing]
    when: {fact: missing, is: "yes"}
    then: {floor: P0}
    unknown: raise
    examples: {fires: [{missing: "yes"}], not: [{missing: "no"}]}
    owner: safeguarding lead
    source: triage policy section 2, S06
    review_by: 2027-05-01
"""
WHEN = 'when: {fact: missing, is: "yes"}'
EXAMPLES = 'examples: {fires: [{missing: "yes"}], not: [{missing: "no"}]}'

# What is written, what is written instead, and the words of the refusal.
WRONG = [
    pytest.param("pack: small", "pack: [", "not YAML", id="no YAML"),
    pytest.param(PACK, "- a list", "not a mapping", id="a list"),
    pytest.param("pack: small", "", "missing or unknown keys", id="no name"),
    pytest.param('version: "1"', 'version: "1"\nmore: 1', "more", id="a key too many"),
    pytest.param("whether the child is missing", "1", "one phrase", id="fact without words"),
    pytest.param(PACK[PACK.index("rules:") :], "rules: []", "without rules", id="no rules"),
    pytest.param("- rule: missing", "- rule: 7", "needs a name", id="rule without name"),
    pytest.param("signal: S06", "signal: S99", "not a signal", id="unknown signal"),
    pytest.param("says: The child is missing.", "says: ''", "words", id="nothing to say"),
    pytest.param("    owner: safeguarding lead\n", "", "owner", id="no owner"),
    pytest.param("facts: [missing]", "facts: [threat]", "exactly", id="facts not those of when"),
    pytest.param("  missing: whether the child is missing\n", "", "list of facts", id="undeclared"),
    pytest.param(WHEN, "when: {fact: missing, is: yes}", "quotes", id="yes without quotes"),
    pytest.param(WHEN, 'when: {fact: missing, is: "no"}', "fires on", id="fires on no"),
    pytest.param(WHEN, "when: {fact: missing, is: unsure}", "fires on", id="unsure without yes"),
    pytest.param(WHEN, "when: {fact: missing, is: unasked}", "fires on", id="fires on unasked"),
    pytest.param(WHEN, "when: {not: {fact: missing}}", "expected fact", id="unknown operator"),
    pytest.param(WHEN, "when: {all: []}", "expected fact", id="all of nothing"),
    pytest.param(WHEN, "when: missing", "is a mapping", id="condition in words"),
    pytest.param("{floor: P0}", "{floor: P9}", "then is", id="unknown level"),
    pytest.param("{floor: P0}", "{floor: P0, raise: one}", "then is", id="floor and raise"),
    pytest.param("{floor: P0}", "{lower: one}", "then is", id="lowers"),
    pytest.param("unknown: raise", "unknown: maybe", "unknown is", id="unknown policy"),
    pytest.param("unknown: raise", "unknown: ignore", "only raise", id="danger ignored"),
    pytest.param("unknown: raise", "unknown: ask", "only raise", id="danger only asked"),
    pytest.param(EXAMPLES, "examples: {fires: [], not: []}", "example", id="empty examples"),
    pytest.param(EXAMPLES, "examples: 3", "mapping of fires", id="examples a number"),
    pytest.param('not: [{missing: "no"}]', "not: [{missing: no}]", "quotes", id="example unquoted"),
    pytest.param('not: [{missing: "no"}]', "not: [{odd: 'no'}]", "quotes", id="example odd fact"),
    pytest.param("2027-05-01", "soon", "is a date", id="review some day"),
    pytest.param("{floor: P0}", "{floor: P0}\n    then: {floor: P3}", "twice", id="key twice"),
    pytest.param("{floor: P0}", "{floor: P0}\n    [a]: 1", "not YAML|twice", id="odd key"),
    pytest.param(PACK, PACK + PACK[PACK.index("  - rule") :], "same name", id="rule twice"),
]


def test_a_right_pack_is_loaded():
    pack = load_pack(PACK)

    (rule,) = pack.rules
    assert (pack.name, pack.version, rule.name, rule.floor) == ("small", "1", "missing", Level.P0)
    assert rule.fires == ({"missing": FactValue.YES},)
    assert pack.facts["missing"].is_about_danger
    assert not pack.facts["threat"].is_about_danger


@pytest.mark.parametrize(("right", "wrong", "words"), WRONG)
def test_a_wrong_pack_is_refused_with_the_reason(right, wrong, words):
    assert right in PACK

    with pytest.raises(RulePackError, match=words):
        load_pack(PACK.replace(right, wrong))


@pytest.mark.parametrize("values", ['"yes"', '["yes", unsure]', '[declined, unsure, "yes"]'])
def test_a_rule_may_fire_on_yes_and_on_what_could_be_yes(values):
    pack = load_pack(PACK.replace(WHEN, f"when: {{fact: missing, is: {values}}}"))

    assert holds(pack.rules[0].when, facts={"missing": FactValue.YES})


def test_the_pack_carries_the_hash_of_its_text():
    assert load_pack(PACK).sha256 == hashlib.sha256(PACK.encode()).hexdigest()
    assert load_pack(PACK).sha256 != load_pack(PACK + "\n").sha256


def test_a_loaded_pack_cannot_be_changed():
    pack: RulePack = load_pack(PACK)

    with pytest.raises(dataclasses.FrozenInstanceError):
        pack.version = "2"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        pack.rules[0].floor = Level.P3  # type: ignore[misc]
    with pytest.raises(TypeError):
        pack.facts["missing"] = pack.facts["threat"]  # type: ignore[index]
