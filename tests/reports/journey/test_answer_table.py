"""The answer table, as a child-protection lead reads it: its signals and floors are true."""

import csv
from pathlib import Path

import pytest

from reports.journey.declaration import FOLDER
from reports.triage.engine import evaluate
from reports.triage.first_look import PACK
from reports.triage.rule import DANGER_SIGNALS
from reports.vocabulary import SIGNALS, FactValue, Level

POLICY_FILE = Path(__file__).parents[1] / "triage" / "policy_signals.csv"
HEADER = ["audience", "step", "choice", "fact", "value", "signal", "harm", "floor", "refined_by"]
ONE_UP = "one up"


def rows_of(path: Path) -> list[dict[str, str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


ROWS = rows_of(FOLDER / "answers.csv")
POLICY = {row["signal"]: row for row in rows_of(POLICY_FILE)}
SPOKEN = [row for row in ROWS if row["value"] != FactValue.NO]
SILENCE = ("Every question was skipped.", "P2")
each_row = pytest.mark.parametrize(
    "row", SPOKEN, ids=lambda row: "-".join(row[name] for name in HEADER[:4])
)


def level_of(**facts: FactValue) -> Level:
    return evaluate(facts=facts, pack=PACK).level


def reasons_of(**facts: FactValue) -> set[tuple[str, str]]:
    """Return the reasons given, as (why, level); that nothing at all was said is no answer's."""
    reasons = evaluate(facts=facts, pack=PACK).reasons
    return {(reason.says, reason.level.value) for reason in reasons} - {SILENCE}


def weighs_only_with(fact: str, value: FactValue) -> dict[str, str]:
    """Return other fact -> level of the reason that the two give and neither gives alone."""
    pairs = {}
    for other in set(PACK.facts) - {fact}:
        alone = reasons_of(**{other: FactValue.YES}) | reasons_of(**{fact: value})
        for _, level in reasons_of(**{fact: value, other: FactValue.YES}) - alone:
            pairs[other] = level
    return pairs


def floor_by_the_rules(fact: str, value: FactValue) -> str:
    """Return what the table must say of one answer that is all that is known."""
    if not reasons_of(**{fact: value}):
        ((other, level),) = weighs_only_with(fact, value).items()
        return f"{level} with {other}"
    level = level_of(**{fact: value})
    # What lifts by one lifts a picture that was asked for, too.
    lifts = level_of(**{fact: value, "asked_pictures": FactValue.YES}) is Level.P1
    return ONE_UP if level is Level.P2 and lifts else level.value


def test_the_table_has_the_columns_that_a_lead_reads():
    with (FOLDER / "answers.csv").open(encoding="utf-8", newline="") as lines:
        assert next(csv.reader(lines)) == HEADER


@each_row
def test_the_floor_of_an_answer_is_what_the_rules_give_it_alone(row):
    assert row["floor"] == floor_by_the_rules(row["fact"], FactValue(row["value"]))


@each_row
def test_the_signal_of_an_answer_is_that_of_its_fact(row):
    assert row["signal"] == PACK.facts[row["fact"]].signal


def test_an_answer_that_says_no_weighs_nothing():
    said_no = [row for row in ROWS if row["value"] == FactValue.NO]

    assert said_no
    assert {(row["signal"], row["floor"]) for row in said_no} == {("", "")}


@each_row
def test_the_floor_of_an_answer_is_one_that_the_policy_gives_its_signal(row):
    floor = row["floor"].partition(" with ")[0]
    if row["value"] == FactValue.YES:
        policy = POLICY[row["signal"]]
        assert floor in {policy["alone"], policy["with_more"]} - {""}
    else:
        # Not sure goes up one level, and about danger now to P1 (safeguarding H7).
        in_danger = row["signal"] in DANGER_SIGNALS
        assert floor == (Level.P1 if in_danger else ONE_UP) or " with " in row["floor"]


@pytest.mark.parametrize("policy", POLICY.values(), ids=lambda policy: policy["signal"])
def test_the_rules_know_every_level_that_the_policy_gives_a_signal(policy):
    rules = [rule for rule in PACK.rules if rule.signal == policy["signal"]]

    levels = {rule.floor.value if rule.floor else ONE_UP for rule in rules}
    assert levels >= {policy["alone"], policy["with_more"]} - {""}


def test_the_policy_is_kept_whole():
    assert list(POLICY) == list(SIGNALS)
