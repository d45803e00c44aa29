"""How soon a person must look, with the reasons and what is not known. Pure: no rows, no clock.

Three-valued, after architecture section 8: nothing unknown ever lowers a level.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from reports.triage.conditions import RulePackError, witnesses
from reports.triage.pack import Fact, RulePack, load_pack
from reports.triage.rule import Rule
from reports.vocabulary import FactValue, Level

__all__ = [
    "Evaluation",
    "Reason",
    "RulePack",
    "RulePackError",
    "Unknown",
    "UnknownFactError",
    "evaluate",
    "load_pack",
]

Values = Mapping[str, FactValue]

_BASE: Final = Level.P3
_HIGHEST_BY_LIFTING: Final = Level.P1
_DANGER_FLOORS: Final = {FactValue.UNSURE: Level.P1, FactValue.DECLINED: Level.P2}
_SKIPPED_FLOOR: Final = Level.P2
_NOT_KNOWN: Final = {
    FactValue.UNSURE: "The reporter is not sure",
    FactValue.DECLINED: "The reporter did not say",
    FactValue.UNASKED: "It was not asked",
}
# In this order the strongest value that made a rule true is the one named in its reason.
_STRONGEST_FIRST: Final = (FactValue.YES, FactValue.UNSURE, FactValue.DECLINED)


class UnknownFactError(Exception):
    """A fact was given that the pack does not know, so its weight would be lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why the level is at least this; `signal` is empty where no one signal is behind it."""

    signal: str
    because: FactValue
    level: Level
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A fact nobody knows; `because` says whether it was unsure, declined or unasked."""

    fact: str
    signal: str
    because: FactValue
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """A level with its reasons, the most urgent first, and the unknowns in the pack's order."""

    level: Level
    reasons: tuple[Reason, ...]
    unknowns: tuple[Unknown, ...]
    pack_sha: str


def evaluate(*, facts: Mapping[str, FactValue], pack: RulePack) -> Evaluation:
    """Return the level of a report; a fact left out counts as unasked.

    The highest floor wins, then each signal that raises lifts by one, then an unsure fact lifts
    by one, once; lifting stops at P1. Source: triage policy section 2, architecture section 8.
    Raises UnknownFactError for a fact the pack does not declare.
    """
    strangers = sorted(set(facts) - set(pack.facts))
    if strangers:
        msg = f"pack {pack.version} does not know {strangers}"
        raise UnknownFactError(msg)
    values = {fact: facts.get(fact, FactValue.UNASKED) for fact in pack.facts}
    reasons = [*_floors(values, pack=pack), *_danger_not_known(values, pack=pack)]
    reasons += _everything_skipped(values, pack=pack)
    reasons += _raises(values, pack=pack, level=_highest(reasons))
    reasons += _unsure(values, pack=pack, level=_highest(reasons))
    return Evaluation(
        level=_highest(reasons),
        reasons=tuple(sorted(reasons, key=lambda reason: reason.level.value)),
        unknowns=tuple(_unknowns(values, pack=pack)),
        pack_sha=pack.sha256,
    )


def _highest(reasons: Iterable[Reason]) -> Level:
    return Level.highest([_BASE, *(reason.level for reason in reasons)])


def _lifted(level: Level) -> Level:
    return _HIGHEST_BY_LIFTING if level.is_at_least(_HIGHEST_BY_LIFTING) else level.raised_one()


def _because(rule: Rule, *, values: Values) -> FactValue | None:
    seen = witnesses(rule.when, facts=values)
    return next((value for value in _STRONGEST_FIRST if value in seen), None)


def _floors(values: Values, *, pack: RulePack) -> Iterator[Reason]:
    for rule in pack.rules:
        if rule.floor and (because := _because(rule, values=values)):
            yield Reason(signal=rule.signal, because=because, level=rule.floor, says=rule.says)


def _raises(values: Values, *, pack: RulePack, level: Level) -> list[Reason]:
    reasons = []
    for rule in pack.rules:
        if rule.floor is None and (because := _because(rule, values=values)):
            level = _lifted(level)
            reasons.append(Reason(signal=rule.signal, because=because, level=level, says=rule.says))
    return reasons


def _danger_not_known(values: Values, *, pack: RulePack) -> Iterator[Reason]:
    for name, fact in pack.facts.items():
        if fact.is_about_danger and (floor := _DANGER_FLOORS.get(values[name])):
            yield _not_knowing(fact, value=values[name], level=floor)


def _everything_skipped(values: Values, *, pack: RulePack) -> list[Reason]:
    # A child who opens every page and says nothing may be watched; silence is not "fine".
    # A doubt that lifts nothing is no answer either, or it would lower what silence gives.
    said = {
        FactValue.DECLINED
        if value is FactValue.UNSURE and pack.facts[name].unknown != "raise"
        else value
        for name, value in values.items()
    }
    if said - {FactValue.UNASKED} != {FactValue.DECLINED}:
        return []
    says = "Every question was skipped."
    return [Reason(signal="", because=FactValue.DECLINED, level=_SKIPPED_FLOOR, says=says)]


def _unsure(values: Values, *, pack: RulePack, level: Level) -> list[Reason]:
    # All of them are named, but together they lift by one: three doubts are still one person.
    if level.is_at_least(_HIGHEST_BY_LIFTING):
        return []
    return [
        _not_knowing(fact, value=FactValue.UNSURE, level=level.raised_one())
        for name, fact in pack.facts.items()
        if values[name] == FactValue.UNSURE and fact.unknown == "raise"
    ]


def _unknowns(values: Values, *, pack: RulePack) -> Iterator[Unknown]:
    for name, fact in pack.facts.items():
        value = values[name]
        if value in _NOT_KNOWN and fact.unknown != "ignore":
            says = _not_known(fact, value=value)
            yield Unknown(fact=name, signal=fact.signal, because=value, says=says)


def _not_knowing(fact: Fact, *, value: FactValue, level: Level) -> Reason:
    says = _not_known(fact, value=value)
    return Reason(signal=fact.signal, because=value, level=level, says=says)


def _not_known(fact: Fact, *, value: FactValue) -> str:
    return f"{_NOT_KNOWN[value]} {fact.about}."
