"""The steps as declared in steps.yaml: read once, checked when read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from reports.vocabulary import Audience

FOLDER = Path(__file__).parent


class Who(StrEnum):
    """The three doors of the home page."""

    CHILD = "child"
    ADULT = "adult"
    PRO = "pro"


class Kind(StrEnum):
    INFO = "info"
    CHOICE = "choice"
    MANY = "many"
    TEXT = "text"
    END = "end"


@dataclass(frozen=True)
class Condition:
    """Holds when `step` was answered with one of `values`."""

    step: str
    values: frozenset[str]


@dataclass(frozen=True)
class Step:
    """One page with at most one question. `most` is the longest text, in characters."""

    name: str
    kind: Kind
    when: Condition | None = None
    actions: tuple[str, ...] = ()
    may_send: bool = False
    most: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_question(self) -> bool:
        return self.kind in {Kind.CHOICE, Kind.MANY, Kind.TEXT}


@dataclass(frozen=True)
class Declaration:
    steps: Mapping[str, Step]
    paths: Mapping[Who, tuple[str, ...]]
    audience_of_age: Mapping[str, Audience]


def _condition(raw: Mapping[str, Any] | None) -> Condition | None:
    if raw is None:
        return None
    return Condition(step=raw["step"], values=frozenset(str(value) for value in raw["is"]))


def _step(name: str, raw: Mapping[str, Any]) -> Step:
    return Step(
        name=name,
        kind=Kind(raw["kind"]),
        when=_condition(raw.get("when")),
        actions=tuple(raw.get("actions", ())),
        may_send=bool(raw.get("may_send", False)),
        most=raw.get("most", {}),
    )


def read_declaration(text: str) -> Declaration:
    """Return the steps that `text` (YAML) declares.

    Raises ValueError for a path or branch that names an unknown step, or a branch that
    could open before its question.
    """
    raw = yaml.safe_load(text)
    steps = {name: _step(name, entry) for name, entry in raw["steps"].items()}
    paths = {Who(who): tuple(names) for who, names in raw["paths"].items()}
    for who, names in paths.items():
        _check_path(who, names, steps)
    ages = {str(age): Audience(value) for age, value in raw["audience_of_age"].items()}
    return Declaration(steps=steps, paths=paths, audience_of_age=ages)


def _check_path(who: Who, names: tuple[str, ...], steps: Mapping[str, Step]) -> None:
    for place, name in enumerate(names):
        if name not in steps:
            msg = f"path {who} names the unknown step {name}"
            raise ValueError(msg)
        when = steps[name].when
        if when is not None and when.step not in names[:place]:
            msg = f"path {who}: {name} waits for {when.step}, which does not come first"
            raise ValueError(msg)


DECLARATION = read_declaration((FOLDER / "steps.yaml").read_text(encoding="utf-8"))
