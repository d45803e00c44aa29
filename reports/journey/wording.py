"""The words of a step or page for one audience, translated and filled in.

A text missing for an audience falls back to the shared one, then to the easier band, and last to
whoever has one: an answer given as another age is still shown. A text missing in the language of
the page falls back to an easier band in that language, then to English, marked as such.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from languages.extraction.text import Key, Text
from languages.said import pgettext
from reports.journey.declaration import FOLDER
from reports.journey.translatable import context_of, is_whole, offers_the_same, texts_in
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

# A child's words are put to no adult because a translation is missing.
EASIER_SPOKEN: Mapping[str, tuple[str, ...]] = {
    **EASIER,
    Audience.CAREGIVER: (SHARED,),
    Audience.PROFESSIONAL: (SHARED,),
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
    found = _translated(key, _spoken(key, audience))
    raw, context = _TEXTS[key][found], context_of(key, found)
    given = {name: value for name, value in values.items() if value}
    choices = {code: each for code, each in raw.get("choices", {}).items() if _fits(each, given)}
    return Words(
        heading=_filled(_say(context, raw["heading"]), given),
        hints=_lines(context, raw.get("hints", ()), given),
        choices={code: _line(context, each, given) for code, each in choices.items()},
        icons={code: each["icon"] for code, each in choices.items() if "icon" in each},
        actions={name: _say(context, label) for name, label in raw.get("actions", {}).items()},
    )


def every_text() -> Iterator[Text]:
    """Give every text of the words files, for translators, in the order of the files."""
    for file in FILES:
        place = f"reports/journey/{file.relative_to(FOLDER).as_posix()}"
        for key, audiences in read_texts([file]).items():
            for name, page in audiences.items():
                for text in filter(None, texts_in(page)):
                    yield Text(Key(context_of(key, name), text), audience=name, place=place)


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
            texts.setdefault(code, _filled(_say(context_of(key, name), _text(each)), values))
    return [texts.get(code, code) for code in codes]


def _spoken(key: str, audience: str) -> str:
    """Return whose words of `key` this audience reads. Raises KeyError for an unknown key."""
    texts = _TEXTS[key]
    return next(name for name in (audience, *EASIER[audience], *texts) if name in texts)


def _translated(key: str, own: str) -> str:
    """Return whose words of `key` are said in the language that is active now.

    Another band's stand in only where they are whole and offer the same answers.
    """
    texts = _TEXTS[key]
    for name in (own, *EASIER_SPOKEN[own]):
        page = texts.get(name)
        if page and offers_the_same(page, texts[own]) and is_whole(context_of(key, name), page):
            return name
    return own


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
