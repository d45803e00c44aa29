"""When a rule fires: the operators `is`, `any` and `all` over facts. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reports.vocabulary import FactValue

# From the least to the most worrying. A rule that fires on one value must fire on all after it,
# or an answer that says more about a danger could lower the level.
_RISING: Final = (FactValue.DECLINED, FactValue.UNSURE, FactValue.YES)


class RulePackError(Exception):
    """A rule pack is not written the way the engine promises to read it."""


@dataclass(frozen=True, slots=True)
class Is:
    """One fact has one of these values."""

    fact: str
    values: frozenset[FactValue]


@dataclass(frozen=True, slots=True)
class Group:
    """Some conditions, of which all or any must hold."""

    every: bool
    parts: tuple["Condition", ...]


Condition = Is | Group


def holds(condition: Condition, *, facts: Mapping[str, FactValue]) -> bool:
    """Say whether the condition is true; a fact that is not there counts as unasked."""
    if isinstance(condition, Is):
        return facts.get(condition.fact, FactValue.UNASKED) in condition.values
    results = (holds(part, facts=facts) for part in condition.parts)
    return all(results) if condition.every else any(results)


def facts_in(condition: Condition) -> tuple[str, ...]:
    """Return the facts the condition looks at, each once, in the order they are written."""
    if isinstance(condition, Is):
        return (condition.fact,)
    return tuple(dict.fromkeys(fact for part in condition.parts for fact in facts_in(part)))


def witnesses(condition: Condition, *, facts: Mapping[str, FactValue]) -> tuple[FactValue, ...]:
    """Return the values that made the condition true; empty when it does not hold."""
    if not holds(condition, facts=facts):
        return ()
    if isinstance(condition, Is):
        return (facts[condition.fact],)
    return tuple(value for part in condition.parts for value in witnesses(part, facts=facts))


def parse_condition(raw: object, *, rule: str) -> Condition:
    """Build a condition from YAML: `{fact, is}`, `{all: [...]}` or `{any: [...]}`.

    Raises RulePackError, naming the rule, for anything else.
    """
    if not isinstance(raw, dict):
        msg = f"{rule}: a condition is a mapping, not {raw!r}"
        raise RulePackError(msg)
    if set(raw) == {"fact", "is"}:
        return Is(fact=str(raw["fact"]), values=_parse_values(raw["is"], rule=rule))
    if len(raw) == 1 and (set(raw) & {"all", "any"}):
        operator, parts = next(iter(raw.items()))
        if isinstance(parts, list) and parts:
            conditions = tuple(parse_condition(part, rule=rule) for part in parts)
            return Group(every=operator == "all", parts=conditions)
    msg = f"{rule}: expected fact and is, or all, or any with a list, not {sorted(raw)}"
    raise RulePackError(msg)


def _parse_values(raw: object, *, rule: str) -> frozenset[FactValue]:
    values = raw if isinstance(raw, list) else [raw]
    if any(isinstance(value, bool) for value in values):
        msg = f"{rule}: write yes in quotes, YAML reads the bare word as true"
        raise RulePackError(msg)
    for first in range(len(_RISING)):
        if sorted(map(str, values)) == sorted(_RISING[first:]):
            return frozenset(_RISING[first:])
    msg = f"{rule}: fires on {values}; allowed are yes, yes+unsure, yes+unsure+declined"
    raise RulePackError(msg)
