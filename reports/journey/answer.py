"""One answer: choices, own words, or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

UNSAID = "unsaid"


@dataclass(frozen=True)
class Answer:
    """What was said at one step: choices, own words, or nothing (`skipped`)."""

    choices: tuple[str, ...] = ()
    text: str = ""
    skipped: bool = False

    def as_json(self) -> dict[str, Any]:
        return {"choices": list(self.choices), "text": self.text, "skipped": self.skipped}

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self:
        return cls(
            choices=tuple(raw["choices"]), text=str(raw["text"]), skipped=bool(raw["skipped"])
        )
