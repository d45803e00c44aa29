"""A rule pack: read from YAML, refused when not exactly right, frozen by SHA-256. Pure."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import yaml

from reports.triage.conditions import RulePackError
from reports.triage.rule import Rule, UnknownPolicy, parse_rule, refuse_odd_keys

_KEYS: Final = frozenset({"pack", "version", "facts", "rules"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What one fact is about ("whether ..."), and how the pack treats not knowing it."""

    about: str
    signal: str
    unknown: UnknownPolicy
    is_about_danger: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePack:
    """All rules of one version, and every fact they may look at, in the order written."""

    name: str
    version: str
    sha256: str
    rules: tuple[Rule, ...]
    facts: Mapping[str, Fact]


def load_pack(text: str) -> RulePack:
    """Return the frozen pack, with the SHA-256 of its UTF-8 text in hex.

    Raises RulePackError, naming the place, when anything is missing, unknown or unsafe.
    """
    raw = _read(text)
    refuse_odd_keys(raw, expected=_KEYS, where="pack")
    phrases = _phrases(raw["facts"])
    rules = _rules(raw["rules"], known=frozenset(phrases))
    return RulePack(
        name=str(raw["pack"]),
        version=str(raw["version"]),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        rules=rules,
        facts=MappingProxyType(
            {name: _fact(name, about=about, rules=rules) for name, about in phrases.items()}
        ),
    )


class _SafeLoader(yaml.SafeLoader):
    """PyYAML keeps the last of two equal keys in silence; a second `then` could lower a floor."""

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 - PyYAML's own signature
    ) -> dict[object, object]:
        keys = [str(key.value) for key, _ in node.value]
        if len(set(keys)) != len(keys):
            msg = f"a key is written twice near line {node.start_mark.line + 1}"
            raise RulePackError(msg)
        return super().construct_mapping(node, deep=deep)


def _read(text: str) -> dict[str, object]:
    try:
        raw = _SafeLoader(text).get_single_data()
    except yaml.YAMLError as error:
        msg = f"the pack is not YAML: {error}"
        raise RulePackError(msg) from None
    if not isinstance(raw, dict):
        msg = "the pack is not a mapping"
        raise RulePackError(msg)
    return raw


def _phrases(raw: object) -> dict[str, str]:
    if not isinstance(raw, dict) or not all(
        isinstance(fact, str) and isinstance(phrase, str) for fact, phrase in raw.items()
    ):
        msg = "facts: each fact needs one phrase saying what it is about"
        raise RulePackError(msg)
    return raw


def _rules(raw: object, *, known: frozenset[str]) -> tuple[Rule, ...]:
    if not isinstance(raw, list) or not raw:
        msg = "rules: a pack without rules would let every report wait"
        raise RulePackError(msg)
    rules = tuple(parse_rule(item, known=known) for item in raw)
    if len({rule.name for rule in rules}) != len(rules):
        msg = "rules: two rules have the same name"
        raise RulePackError(msg)
    return rules


def _fact(name: str, *, about: str, rules: tuple[Rule, ...]) -> Fact:
    using = [rule for rule in rules if name in rule.facts]
    # The danger rule speaks first for a fact that several rules share.
    using.sort(key=lambda rule: not rule.is_about_danger)
    # The most careful rule decides; a fact no rule looks at ("what kind of harm") still raises.
    policies = {rule.unknown for rule in using} or {"raise"}
    strictest: tuple[UnknownPolicy, ...] = ("raise", "ask", "ignore")
    return Fact(
        about=about,
        signal=using[0].signal if using else "",
        unknown=next(policy for policy in strictest if policy in policies),
        is_about_danger=bool(using) and using[0].is_about_danger,
    )
