"""The made-up reports as declared in reports.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml

from reports.journey.answer import Answer
from reports.journey.declaration import Who
from reports.journey.engine import Journey

FILE = Path(__file__).parent / "reports.yaml"


@dataclass(frozen=True)
class Deed:
    """One thing that happens. `at` counts from the arrival of the report."""

    at: timedelta
    does: str
    by: str
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Script:
    """One report: how long ago it came, what was said, and what happened since."""

    name: str
    ago: timedelta
    journey: Journey
    language: str
    deeds: tuple[Deed, ...]
    is_sorted: bool
    is_shown: bool


def read_scripts(text: str = FILE.read_text(encoding="utf-8")) -> list[Script]:
    """Return the reports of the demo, the oldest first. Raises KeyError for a half-written one."""
    scripts = [_script(raw) for raw in yaml.safe_load(text)]
    return sorted(scripts, key=lambda script: script.ago, reverse=True)


def _script(raw: Mapping[str, Any]) -> Script:
    return Script(
        name=raw["name"],
        ago=timedelta(hours=raw["hours_ago"]),
        journey=_journey(raw),
        language=raw.get("language", "en"),
        deeds=tuple(_deed(each) for each in raw.get("then", ())),
        is_sorted=raw.get("sorted", True),
        is_shown=raw.get("show_code", False),
    )


def _deed(raw: Mapping[str, Any]) -> Deed:
    return Deed(at=timedelta(hours=raw["at"]), does=raw["does"], by=raw.get("by", ""), values=raw)


def _journey(raw: Mapping[str, Any]) -> Journey:
    """Walk the questions as a reporter would; what is not named in `said` is skipped.

    `words` are the story: no other box is filled.
    """
    journey = Journey(who=Who(raw["who"]))
    said: Mapping[str, list[str]] = raw.get("said", {})
    while (step := journey.next_step()) is not None:
        choices = tuple(map(str, said.get(step.name, ())))
        text = raw.get("words", "").strip() if step.name == "words" else ""
        skipped = step.is_question and not (choices or text)
        journey = journey.with_answer(step, Answer(choices=choices, text=text, skipped=skipped))
    return journey
