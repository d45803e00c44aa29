"""One triage rule: what it holds, and how it is read from YAML. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, Literal, get_args

from reports.triage.conditions import Condition, RulePackError, facts_in, parse_condition
from reports.vocabulary import SIGNALS, FactValue, Level

UnknownPolicy = Literal["raise", "ask", "ignore"]
Facts = Mapping[str, FactValue]

# The signals of danger now: not knowing weighs more here (architecture, section 8).
DANGER_SIGNALS: Final = frozenset({"S01", "S02", "S03", "S04", "S05", "S06"})

_WORDS: Final = ("rule", "signal", "says", "owner", "source")
_KEYS: Final = frozenset({*_WORDS, "facts", "when", "then", "unknown", "examples", "review_by"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One reason to look sooner: a floor, or one level above the rest when `floor` is None."""

    name: str
    signal: str
    says: str
    facts: tuple[str, ...]
    when: Condition
    floor: Level | None
    unknown: UnknownPolicy
    fires: tuple[Facts, ...]
    silent: tuple[Facts, ...]
    owner: str
    source: str
    review_by: date

    @property
    def is_about_danger(self) -> bool:
        return self.signal in DANGER_SIGNALS


def parse_rule(raw: object, *, known: frozenset[str]) -> Rule:
    """Build a rule from its YAML mapping; `known` are the facts the pack declares.

    Raises RulePackError with the rule's name when anything is missing, unknown or unsafe.
    """
    if not isinstance(raw, dict) or not isinstance(raw.get("rule"), str):
        msg = f"every rule needs a name: {raw!r}"
        raise RulePackError(msg)
    name = raw["rule"]
    refuse_odd_keys(raw, expected=_KEYS, where=name)
    words = {key: _words(raw[key], where=f"{name}: {key}") for key in _WORDS}
    when = parse_condition(raw["when"], rule=name)
    facts = _facts(raw["facts"], when=when, known=known, where=name)
    examples = _both_examples(raw["examples"], known=known, where=name)
    return Rule(
        name=name,
        signal=_signal(words["signal"], where=name),
        says=words["says"],
        facts=facts,
        when=when,
        floor=_floor(raw["then"], where=name),
        unknown=_unknown(raw["unknown"], signal=words["signal"], where=name),
        fires=examples["fires"],
        silent=examples["not"],
        owner=words["owner"],
        source=words["source"],
        review_by=_day(raw["review_by"], where=name),
    )


def refuse_odd_keys(raw: Mapping[str, object], *, expected: frozenset[str], where: str) -> None:
    """Raise RulePackError unless the mapping has exactly these keys."""
    odd = {str(key) for key in raw} ^ expected
    if odd:
        msg = f"{where}: missing or unknown keys {sorted(odd)}"
        raise RulePackError(msg)


def _words(raw: object, *, where: str) -> str:
    if not isinstance(raw, str) or not raw.strip():
        msg = f"{where} must be words"
        raise RulePackError(msg)
    return raw


def _signal(code: str, *, where: str) -> str:
    if code not in SIGNALS:
        msg = f"{where}: {code} is not a signal of the triage policy"
        raise RulePackError(msg)
    return code


def _facts(raw: object, *, when: Condition, known: frozenset[str], where: str) -> tuple[str, ...]:
    used = facts_in(when)
    if not isinstance(raw, list) or set(map(str, raw)) != set(used):
        msg = f"{where}: facts must name exactly what when looks at: {list(used)}"
        raise RulePackError(msg)
    if not known.issuperset(used):
        msg = f"{where}: not in the pack's list of facts: {sorted(set(used) - known)}"
        raise RulePackError(msg)
    return used


def _floor(raw: object, *, where: str) -> Level | None:
    if raw == {"raise": "one"}:
        return None
    if isinstance(raw, dict) and set(raw) == {"floor"} and raw["floor"] in list(Level):
        return Level(raw["floor"])
    msg = f"{where}: then is either floor: P0 to P3, or raise: one"
    raise RulePackError(msg)


def _unknown(raw: object, *, signal: str, where: str) -> UnknownPolicy:
    policies: tuple[UnknownPolicy, ...] = get_args(UnknownPolicy)
    for policy in policies:
        if raw == policy and (policy == "raise" or signal not in DANGER_SIGNALS):
            return policy
    msg = f"{where}: unknown is raise, ask or ignore, and only raise where danger is now"
    raise RulePackError(msg)


def _both_examples(
    raw: object, *, known: frozenset[str], where: str
) -> dict[str, tuple[Facts, ...]]:
    if not isinstance(raw, dict):
        msg = f"{where}: examples is a mapping of fires and not"
        raise RulePackError(msg)
    refuse_odd_keys(raw, expected=frozenset({"fires", "not"}), where=f"{where}: examples")
    return {key: _examples(raw[key], known=known, where=where) for key in raw}


def _examples(raw: object, *, known: frozenset[str], where: str) -> tuple[Facts, ...]:
    if not isinstance(raw, list) or not raw:
        msg = f"{where}: at least one example that fires and one that does not"
        raise RulePackError(msg)
    return tuple(_example(item, known=known, where=where) for item in raw)


def _example(raw: object, *, known: frozenset[str], where: str) -> Facts:
    if (
        not isinstance(raw, dict)
        or not known.issuperset(raw)
        or not all(value in list(FactValue) for value in raw.values())
    ):
        msg = f"{where}: an example is known facts with values in quotes, not {raw!r}"
        raise RulePackError(msg)
    return MappingProxyType({fact: FactValue(value) for fact, value in raw.items()})


def _day(raw: object, *, where: str) -> date:
    if not isinstance(raw, date):
        msg = f"{where}: review_by is a date"
        raise RulePackError(msg)
    return raw
