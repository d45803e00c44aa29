"""What answers mean: answers.csv turns a tapped choice into facts and harm codes.

Facts are the names the triage rules use (triage policy section 2); harms are H01 to H20
(section 9). Free text means nothing here: only what was tapped.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reports.journey.answer import UNSAID, Answer
from reports.journey.declaration import FOLDER, Kind
from reports.journey.engine import Journey
from reports.journey.wording import choice_codes
from reports.vocabulary import FactValue

ANYBODY = "*"

# When two answers speak of one fact, the one that worries more counts.
STRENGTH = [
    FactValue.UNASKED,
    FactValue.NO,
    FactValue.DECLINED,
    FactValue.UNSURE,
    FactValue.YES,
]


@dataclass(frozen=True)
class Meaning:
    """One row of answers.csv. `harms`: none, or two where one sentence says both.

    `refined_by` names a later step: once that says what kind of harm it is, this row is silent.
    """

    audience: str
    step: str
    choice: str
    fact: str
    value: FactValue
    harms: tuple[str, ...]
    refined_by: str


def _read() -> tuple[Meaning, ...]:
    with (FOLDER / "answers.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(
            Meaning(
                audience=row["audience"],
                step=row["step"],
                choice=row["choice"],
                fact=row["fact"],
                value=FactValue(row["value"]),
                harms=tuple(row["harm"].split()),
                refined_by=row["refined_by"],
            )
            for row in csv.DictReader(lines)
        )


MEANINGS = _read()


def meanings_at(*, audience: str, step: str) -> tuple[Meaning, ...]:
    """Return the rows for one question as one audience is asked it."""
    return tuple(
        row for row in MEANINGS if row.step == step and row.audience in {ANYBODY, audience}
    )


def rows_for(journey: Journey, *, step: str, answer: Answer) -> tuple[Meaning, ...]:
    """Return the rows for one answer.

    A choice of another age's list still means what it meant there: an age said anew takes
    nothing back.
    """
    own = meanings_at(audience=journey.audience, step=step)
    known = {*choice_codes(step, journey.audience), *(row.choice for row in own)}
    left = set(answer.choices) - known
    return own + tuple(row for row in MEANINGS if row.step == step and row.choice in left)


def facts_of(journey: Journey) -> dict[str, FactValue]:
    """Return every fact that the questions shown speak of. A fact not in it was not asked."""
    facts: dict[str, FactValue] = {}
    for row, answer in _rows_said(journey):
        value = FactValue.NO if _is_refined(row, journey) else _value(row, answer)
        facts[row.fact] = max(facts.get(row.fact, value), value, key=STRENGTH.index)
    return facts


def harms_of(journey: Journey) -> list[str]:
    """Return the harm codes that were tapped, sorted, each once."""
    return sorted(
        {
            harm
            for row, answer in _rows_said(journey)
            if row.choice in answer.choices and not _is_refined(row, journey)
            for harm in row.harms
        }
    )


def _rows_said(journey: Journey) -> Iterator[tuple[Meaning, Answer]]:
    for step, answer in _answered(journey):
        for row in rows_for(journey, step=step, answer=answer):
            yield row, answer


def _is_refined(row: Meaning, journey: Journey) -> bool:
    """Say whether a later answer names the kind of harm that this one leaves open."""
    later = journey.answers.get(row.refined_by)
    if later is None:
        return False
    said = rows_for(journey, step=row.refined_by, answer=later)
    return any(each.harms and each.choice in later.choices for each in said)


def _answered(journey: Journey) -> Iterator[tuple[str, Answer]]:
    for step in journey.path():
        if step.kind in {Kind.CHOICE, Kind.MANY} and step.name in journey.answers:
            yield step.name, _with_unsaid(step.name, journey)


def _with_unsaid(step: str, journey: Journey) -> Answer:
    """Skip and "I do not want to say" are the same answer."""
    answer = journey.answers[step]
    return Answer(choices=(UNSAID,)) if answer.skipped or not answer.choices else answer


def _value(row: Meaning, answer: Answer) -> FactValue:
    if row.choice in answer.choices:
        return row.value
    if UNSAID in answer.choices and not _says_what_unsaid_means(row):
        return FactValue.DECLINED
    return FactValue.NO


def _says_what_unsaid_means(row: Meaning) -> bool:
    return any(
        each.choice == UNSAID and each.fact == row.fact
        for each in meanings_at(audience=row.audience, step=row.step)
    )


def facts_named(rows: Iterable[Meaning] = MEANINGS) -> frozenset[str]:
    """Return every fact that some answer can speak of."""
    return frozenset(row.fact for row in rows)
