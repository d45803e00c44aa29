"""The words of a step or page for one audience, translated and filled in.

A text missing for an audience falls back to the shared one, then to the easier band, and last to
whoever has one: an answer given as another age is still shown.
"""

from collections.abc import Iterable, Mapping, Sequence
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


Texts = dict[str, dict[str, dict[str, Any]]]


def read_texts(files: Iterable[Path]) -> Texts:
    """Return the texts of all files. Raises ValueError for a key that stands in two."""
    texts: Texts = {}
    for file in files:
        found: Texts = yaml.safe_load(file.read_text(encoding="utf-8"))
        if twice := sorted(texts.keys() & found.keys()):
            msg = f"{file.name} words {twice}, which stand in another file already"
            raise ValueError(msg)
        texts |= found
    return texts


FILES = [FOLDER / "words.yaml", *sorted((FOLDER / "words").glob("*.yaml"))]
_TEXTS = read_texts(FILES)


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
    found = _spoken(key, audience)
    raw, context = _TEXTS[key][found], f"{key}|{found}"
    given = {name: value for name, value in values.items() if value}
    choices = {code: each for code, each in raw.get("choices", {}).items() if _fits(each, given)}
    return Words(
        heading=_filled(_say(context, raw["heading"]), given),
        hints=_lines(context, raw.get("hints", ()), given),
        choices={code: _line(context, each, given) for code, each in choices.items()},
        icons={code: each["icon"] for code, each in choices.items() if "icon" in each},
        actions={name: _say(context, label) for name, label in raw.get("actions", {}).items()},
    )


def has_words(key: str, audience: str) -> bool:
    """Say whether `key` is worded for `audience`, itself or by falling back."""
    return any(name in _TEXTS.get(key, {}) for name in (audience, *EASIER[audience]))


def choice_codes(key: str, audience: str) -> Sequence[str]:
    """Return the codes of the choices offered, in order, without translating anything."""
    return list(_TEXTS[key][_spoken(key, audience)].get("choices", {}))


def chosen_texts(key: str, audience: str, codes: Sequence[str], /, **values: str) -> list[str]:
    """Return the texts of the choices made. One of another age's list keeps its text from there.

    Where several other lists have it, the easier one speaks, never a grown-up's to a child.
    A code that no list has stands for itself: the name of an app, the code of a country.
    """
    texts: dict[str, str] = {}
    lists = _TEXTS[key]
    # The order of the files is from the youngest readers to professionals.
    for name in dict.fromkeys((_spoken(key, audience), *EASIER[audience], *lists)):
        for code, each in lists.get(name, {}).get("choices", {}).items():
            texts.setdefault(code, _filled(_say(f"{key}|{name}", _text(each)), values))
    return [texts.get(code, code) for code in codes]


def _spoken(key: str, audience: str) -> str:
    """Return whose words of `key` this audience reads. Raises KeyError for an unknown key."""
    texts = _TEXTS[key]
    return next(name for name in (audience, *EASIER[audience], *texts) if name in texts)


def _fits(entry: Any, given: Mapping[str, str]) -> bool:
    """Say whether an entry is shown: one that needs a value only with that value."""
    return isinstance(entry, str) or entry.get("needs") in {None, *given}


def _text(entry: str | Mapping[str, str]) -> str:
    return entry if isinstance(entry, str) else entry["text"]


def _say(context: str, text: str) -> str:
    return pgettext(context, text)


def _lines(context: str, entries: Sequence[Any], given: Mapping[str, str]) -> list[str]:
    lines = (_line(context, entry, given) for entry in entries if _fits(entry, given))
    return [line for line in lines if line]


def _line(context: str, entry: Any, given: Mapping[str, str]) -> str:
    return _filled(_say(context, _text(entry)), given)


def _filled(text: str, given: Mapping[str, str]) -> str:
    try:
        return text.format_map(given)
    except KeyError:
        return ""
