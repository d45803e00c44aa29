"""The pages that ship with the site: one YAML file each, read as what Wagtail stores."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any

import yaml

# The one written in C reads the same ten times faster; not every machine has it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FOLDER = Path(__file__).parent / "data" / "pages"
# A block with its value, as Wagtail keeps it: {"type": ..., "value": ...}.
Raw = dict[str, Any]


@dataclass(frozen=True)
class PageFile:
    """One file: `kind` is its folder, `key` its name; `mark` changes with any letter of it."""

    kind: str
    key: str
    mark: str
    whole: Mapping[str, Any]

    @property
    def slug(self) -> str:
        return self.key.replace("_", "-")

    @property
    def review_by(self) -> date:
        day: date = self.whole["review_by"]
        return day

    @property
    def looked_at(self) -> datetime:
        """Return the newest day on which one of its sources was looked at."""
        newest = max(source["checked"] for source in self.whole["sources"])
        return datetime.combine(newest, time(), tzinfo=UTC)

    @property
    def sources(self) -> list[Raw]:
        return [{"type": "source", "value": _source(each)} for each in self.whole["sources"]]


@cache
def page_files(kind: str, folder: Path = FOLDER) -> tuple[PageFile, ...]:
    """Return the files of one kind by key: the name of its folder, such as "advice"."""
    return tuple(_read(path, kind) for path in sorted((folder / kind).glob("*.yaml")))


@cache
def library_file(path: Path = FOLDER / "library.yaml") -> PageFile:
    """Return the one file of the library; its `resources` are the works."""
    return _read(path, "library")


def words_of(said: Mapping[str, Any]) -> list[Raw]:
    """Return the words of an advice file for one reader as blocks."""
    lists = [{"type": name, "value": list(said[name])} for name in ("remember", "steps")]
    return [{"type": "icon", "value": said["icon"]}, *lists, {"type": "helplines", "value": None}]


def blocks_of(section: Mapping[str, Any]) -> list[Raw]:
    """Return the blocks of a section; a link to advice or to a call still names it by its key."""
    pairs = [next(iter(block.items())) for block in section["blocks"]]
    return [
        {"type": name, "value": None if name == "helplines" else value} for name, value in pairs
    ]


def _source(source: Mapping[str, Any]) -> Raw:
    return {
        "name": source["name"],
        "says": source["says"],
        "address": source.get("address", ""),
        "year": str(source.get("year", "")),
        "checked": source["checked"].isoformat(),
    }


def _read(path: Path, kind: str) -> PageFile:
    text = path.read_text("utf-8")
    mark = hashlib.sha256(text.encode()).hexdigest()
    whole = yaml.load(text, Loader=LOADER)  # noqa: S506  # both are safe ones
    return PageFile(kind=kind, key=path.stem, mark=mark, whole=whole)
