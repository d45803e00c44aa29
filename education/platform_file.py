"""The list of apps that ships with the code, read without a database."""

import json
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from education.models import SURE_ENOUGH, Confidence

PLATFORM_FILE = Path(__file__).parent / "data" / "platforms.json"

# What an address or an age is based on, where somebody did read it: "read", "secondary source".
READ = re.compile(r"^(?!.*\b(not|no)\b).*\b(read|source)\b")
NOT_TOLD = re.compile(r"no\b")

# One app of the file is a plain object of mixed values, hence Any.
App = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class ListedPlatform:
    """One app of the file. The fields are those of the model of the same names."""

    slug: str
    name: str
    block_steps: list[str]
    report_steps: list[str]
    limits: list[str]
    help_url: str
    minimum_age: int | None
    report_is_told: bool | None
    block_is_told: bool | None
    unsure_of: list[str]
    confidence: Confidence
    as_of_year: int | None
    sources: list[dict[str, Any]] = field(default_factory=list)
    notes: str = ""

    @property
    def may_be_shown(self) -> bool:
        """True when a child may see the steps: `shown_to_children`, without a database."""
        return self.confidence in SURE_ENOUGH


@cache
def listed_platforms(path: Path = PLATFORM_FILE) -> tuple[ListedPlatform, ...]:
    """Return every app of the file, in its order.

    Raises OSError or ValueError when the file is missing or is not what it should be.
    """
    whole = json.loads(path.read_text("utf-8"))
    guessed = whole["_about"]["steps_partly_from_general_knowledge"]
    return tuple(platform_of(app, guessed=guessed) for app in whole["platforms"])


def platform_of(app: App, *, guessed: dict[str, Any]) -> ListedPlatform:
    """Return one app; `guessed` names the apps whose block steps or limits nobody has read."""
    return ListedPlatform(
        slug=app["id"],
        name=app["name"],
        block_steps=app["block_steps"],
        report_steps=app["report_steps"],
        limits=app["limits"],
        help_url=app["help_url"] or "",
        minimum_age=app["minimum_age"],
        report_is_told=is_told(app["sender_told_if_reported"]),
        block_is_told=is_told(app["sender_told_if_blocked"]),
        unsure_of=unsure_of(app, guessed=guessed),
        confidence=Confidence(app["confidence"]),
        as_of_year=app["as_of_year"],
        sources=app["sources"],
        notes=notes_on(app),
    )


def is_told(words: str | None) -> bool | None:
    """Return False where a source says that the other person is not told, else None.

    `_about.tell_children`: "not told" is said only where a source said so.
    """
    return False if NOT_TOLD.match(words or "") else None


def unsure_of(app: App, *, guessed: dict[str, Any]) -> list[str]:
    """Return the fields of this app that rest on general knowledge or on an unread page."""
    doubted = []
    if app["id"] in guessed["block_steps"]:
        doubted.append("block_steps")
    if any(name.partition(" ")[0] == app["id"] for name in guessed["limits"]):
        doubted.append("limits")
    if not READ.match(app["help_url_basis"]):
        doubted.append("help_url")
    if not READ.match(app["minimum_age_basis"]):
        doubted.append("minimum_age")
    return doubted


def notes_on(app: App) -> str:
    """Return what the desk may want to know and no child needs to read."""
    known = {
        "Path": app["in_app_report_path"],
        "Other ways": " ".join(app["other_report_routes"]),
        "When reported": app["sender_told_if_reported"],
        "When blocked": app["sender_told_if_blocked"],
        "The app gets": app["what_the_platform_gets"],
        "Answer": app["reporter_hears_back"],
        "Age": app["minimum_age_basis"],
        "Page": app["help_url_basis"],
    }
    return "\n".join(f"{label}: {words}" for label, words in known.items() if words)
