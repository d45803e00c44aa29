"""The words of a step or page for one audience, translated and filled in.

A text missing for an audience falls back to the shared one, then to the easier band.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import pgettext

from reports.journey.declaration import FOLDER
from reports.vocabulary import Audience

SHARED = "shared"
EASIER: Mapping[str, tuple[str, ...]] = {
    Audience.A: (SHARED,),
    Audience.B: (SHARED, Audience.A),
    Audience.C: (SHARED, Audience.B, Audience.A),
    Audience.CAREGIVER: (SHARED, Audience.C),
    Audience.PROFESSIONAL: (SHARED, Audience.CAREGIVER, Audience.C),
    SHARED: (),
}

Texts = dict[str, dict[str, dict[str, Any]]]  # Any: heading, hints, choices, actions


class WordedTwiceError(Exception):
    """Two files word the same key: which of them a child reads would be chance."""


def read_texts(folder: Path = FOLDER) -> Texts:
    """Return key -> audience -> texts, of words.yaml and of every file in `words`.

    Raises WordedTwiceError.
    """
    texts: Texts = {}
    for file in (folder / "words.yaml", *sorted((folder / "words").glob("*.yaml"))):
        worded: Texts = yaml.safe_load(file.read_text(encoding="utf-8"))
        if twice := texts.keys() & worded.keys():
            raise WordedTwiceError(", ".join(sorted(twice)))
        texts |= worded
    return texts


_TEXTS = read_texts()


@dataclass(frozen=True)
class Words:
    """What one page says: heading, short lines, choices (code -> text), button labels."""

    heading: str
    hints: list[str] = field(default_factory=list)
    choices: dict[str, str] = field(default_factory=dict)
    icons: dict[str, str] = field(default_factory=dict)
    actions: dict[str, str] = field(default_factory=dict)


def words_for(key: str, audience: str = SHARED, /, **values: str) -> Words:
    """Return the words of `key`. A line that needs a value which is missing is left out.

    `values` fill {placeholders} and satisfy `needs`; an empty one counts as missing.
    Raises KeyError for a key that no audience has.
    """
    found = next(name for name in (audience, *EASIER[audience]) if name in _TEXTS[key])
    raw, context = _TEXTS[key][found], f"{key}|{found}"
    given = {name: value for name, value in values.items() if value}
    choices = raw.get("choices", {})
    return Words(
        heading=_say(context, raw["heading"]),
        hints=_lines(context, raw.get("hints", ()), given),
        choices={str(code): _say(context, _text(each)) for code, each in choices.items()},
        icons={str(code): each["icon"] for code, each in choices.items() if "icon" in each},
        actions={name: _say(context, label) for name, label in raw.get("actions", {}).items()},
    )


def has_words(key: str, audience: str) -> bool:
    """Say whether `key` is worded for `audience`, itself or by falling back."""
    return any(name in _TEXTS.get(key, {}) for name in (audience, *EASIER[audience]))


def choice_codes(key: str, audience: str) -> Sequence[str]:
    """Return the codes of the choices offered, in order, without translating anything."""
    found = next(name for name in (audience, *EASIER[audience]) if name in _TEXTS[key])
    return [str(code) for code in _TEXTS[key][found].get("choices", {})]


def chosen_texts(key: str, audience: str, codes: Sequence[str]) -> list[str]:
    """Return the texts of the choices made. One of another age's list keeps its text from there."""
    lists = [words_for(key, name).choices for name in (audience, *_TEXTS[key])]
    return [
        next(choices[code] for choices in lists if code in choices)
        for code in codes
        if any(code in choices for choices in lists)
    ]


def _text(entry: str | Mapping[str, str]) -> str:
    return entry if isinstance(entry, str) else entry["text"]


def _say(context: str, text: str) -> str:
    return pgettext(context, text)


def _lines(context: str, entries: Sequence[Any], given: Mapping[str, str]) -> list[str]:
    lines = []
    for entry in entries:
        needs = None if isinstance(entry, str) else entry.get("needs")
        if needs is None or needs in given:
            lines.append(_filled(_say(context, _text(entry)), given))
    return [line for line in lines if line]


def _filled(text: str, given: Mapping[str, str]) -> str:
    try:
        return text.format_map(given)
    except KeyError:
        return ""
