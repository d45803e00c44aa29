"""The made-up stories, and what a reporter answers on the way to Send."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

FOLDER = Path(__file__).parent / "stories"
# The door of the home page that each audience takes.
DOORS = {"caregiver": "adult", "professional": "pro"}


@dataclass(frozen=True, kw_only=True)
class Telling:
    """What one person answers. `age` is asked of children only; no harms means skipped."""

    door: str
    words: str
    age: str = "unsaid"
    safe_now: str = "safe"
    harms: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Story:
    """One story with the answer that the team writes back."""

    id: str
    marker: str
    telling: Telling
    answer: str

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Self:
        telling = Telling(
            door=DOORS.get(raw["audience"], "child"),
            words=raw["words"],
            age=raw["age"],
            safe_now=raw["safe_now"],
            harms=tuple(raw["harms"]),
        )
        return cls(id=raw["id"], marker=raw["marker"], telling=telling, answer=raw["answer"])


def stories() -> list[Story]:
    """Return all stories, ordered by their ids."""
    files = sorted(FOLDER.glob("*.json"))
    every = [raw for path in files for raw in json.loads(path.read_text(encoding="utf-8"))]
    return sorted((Story.from_json(raw) for raw in every), key=lambda story: story.id)
