"""The steps as declared in steps.yaml: read once, checked when read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

from reports.journey.conditions import Condition, read_condition
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
class Step:
    """One page with at most one question. `most` is the longest text, in characters.

    `only` names a fact of the site without which the step is not asked. `follow_up` marks one
    of the questions of which a visit has at most `Declaration.most_follow_ups`. `lines` is the
    height of a box for own words; 1 is a single line, of the type `input`. `about_reporter` marks
    words that name the reporter: nothing in them is a sign of somebody suspected. `drop_down`
    shows the choices as a list that opens: for a list too long to read on a page.
    """

    name: str
    kind: Kind
    when: Condition | None = None
    only: str = ""
    follow_up: bool = False
    actions: tuple[str, ...] = ()
    may_send: bool = False
    most: Mapping[str, int] = field(default_factory=dict)
    lines: int = 6
    input: str = "text"
    about_reporter: bool = False
    drop_down: bool = False

    @property
    def is_question(self) -> bool:
        return self.kind in {Kind.CHOICE, Kind.MANY, Kind.TEXT}


@dataclass(frozen=True)
class Section:
    """A part of a path that may be opened in any order. `needed`: what it is not done without."""

    name: str
    steps: tuple[str, ...]
    needed: frozenset[str] = frozenset()


# Every journey holds it: written out, it would bury what a failing test has to say.
@dataclass(frozen=True, repr=False)
class Declaration:
    """`doors` are the first steps of each door, `paths` what follows for each audience.

    `sections` are the parts of a path that is told in any order; an audience without them is led
    from question to question. The steps of its sections stand on its path too, at the end.
    `for_staff` are questions on no path: an answer makes them the staff's to ask.
    """

    steps: Mapping[str, Step]
    doors: Mapping[Who, tuple[str, ...]]
    paths: Mapping[Audience, tuple[str, ...]]
    audience_of_age: Mapping[str, Audience]
    most_follow_ups: int
    sections: Mapping[Audience, tuple[Section, ...]] = field(default_factory=dict)
    for_staff: tuple[str, ...] = ()

    def way(self, who: Who, audience: Audience) -> tuple[Step, ...]:
        """Return every step that this reporter could meet, in order."""
        names = (*self.doors[who], *self.paths.get(audience, ()))
        return tuple(self.steps[name] for name in names)

    def audiences_of(self, who: Who) -> frozenset[Audience]:
        """Return whom this door's words can be for."""
        if who is Who.CHILD:
            return frozenset(self.audience_of_age.values())
        return frozenset({Audience.CAREGIVER if who is Who.ADULT else Audience.PROFESSIONAL})


def _step(name: str, raw: Mapping[str, Any]) -> Step:
    when = raw.get("when")
    return Step(
        name=name,
        kind=Kind(raw["kind"]),
        when=read_condition(when) if when is not None else None,
        only=raw.get("only", ""),
        follow_up=bool(raw.get("follow_up", False)),
        actions=tuple(raw.get("actions", ())),
        may_send=bool(raw.get("may_send", False)),
        most=_longest(raw.get("most", {})),
        lines=int(raw.get("lines", Step.lines)),
        input=str(raw.get("input", Step.input)),
        about_reporter=bool(raw.get("about_reporter", False)),
        drop_down=bool(raw.get("drop_down", False)),
    )


def _longest(raw: int | Mapping[str, int]) -> Mapping[str, int]:
    """One number is the same for everybody."""
    return dict.fromkeys(Audience, raw) if isinstance(raw, int) else raw


def read_declaration(text: str) -> Declaration:
    """Return the steps that `text` (YAML) declares.

    Raises ValueError for a path or branch that names an unknown step, a branch that could open
    before its question, or a section that does not stand on its own.
    """
    raw = yaml.safe_load(text)
    sections = {
        Audience(audience): tuple(_section(name, entry) for name, entry in parts.items())
        for audience, parts in raw.get("sections", {}).items()
    }
    declared = Declaration(
        steps={name: _step(name, entry) for name, entry in raw["steps"].items()},
        doors={Who(who): tuple(names) for who, names in raw["doors"].items()},
        paths={
            Audience(audience): (*names, *_names_in(sections.get(Audience(audience), ())))
            for audience, names in raw["paths"].items()
        },
        audience_of_age={str(age): Audience(to) for age, to in raw["audience_of_age"].items()},
        most_follow_ups=int(raw["most_follow_ups"]),
        sections=sections,
        for_staff=tuple(raw.get("for_staff", ())),
    )
    for who, first in declared.doors.items():
        for audience in declared.audiences_of(who):
            _check_way(f"{who} {audience}", (*first, *declared.paths.get(audience, ())), declared)
    for audience, parts in sections.items():
        _check_sections(audience, parts, declared)
    return declared


def _section(name: str, raw: Mapping[str, Any]) -> Section:
    return Section(name=name, steps=tuple(raw["steps"]), needed=frozenset(raw.get("needed", ())))


def _names_in(sections: tuple[Section, ...]) -> tuple[str, ...]:
    return tuple(name for section in sections for name in section.steps)


def _check_way(way: str, names: tuple[str, ...], declared: Declaration) -> None:
    for place, name in enumerate(names):
        if name not in declared.steps:
            msg = f"the way of {way} names the unknown step {name}"
            raise ValueError(msg)
        when = declared.steps[name].when
        for waited_for in sorted(when.steps() - set(names[:place])) if when else ():
            if waited_for not in declared.steps or waited_for in names:
                msg = f"the way of {way}: {name} waits for {waited_for}, which does not come first"
                raise ValueError(msg)
        if when and when.holds({}, names[:place]) is False:
            msg = f"the way of {way}: {name} waits for what does not come first"
            raise ValueError(msg)


def _check_sections(audience: str, sections: tuple[Section, ...], declared: Declaration) -> None:
    names = declared.paths.get(Audience(audience), ())
    if twice := sorted({name for name in names if names.count(name) > 1}):
        msg = f"the sections of {audience} ask {twice} twice"
        raise ValueError(msg)
    for section in sections:
        if others := sorted(section.needed - set(section.steps)):
            msg = f"the section {section.name} of {audience} needs {others} of another"
            raise ValueError(msg)
        for name in section.steps:
            when = declared.steps[name].when
            # Any order: what one section asks must not hang on another.
            if when and when.steps() & set(names) - set(section.steps):
                msg = f"{name} in the section {section.name} of {audience} waits for another one"
                raise ValueError(msg)


DECLARATION = read_declaration((FOLDER / "steps.yaml").read_text(encoding="utf-8"))
