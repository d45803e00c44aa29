"""How far a language is, and who stands behind its words.

Beside each catalogue lies `status.yaml`: how it was drafted, and who has read it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import polib
import yaml
from django.conf import settings
from django.utils.translation import to_locale

from languages.catalogues import catalogue_path
from languages.extraction.text import AUDIENCES, STAFF
from languages.known import LANGUAGES, SOURCE, Language
from languages.po_files import read_po

STATUS_FILE = "status.yaml"
SOURCE_NOTE = "the source of every text"
UNREAD_DRAFT = "machine draft, not yet checked by a speaker"


@dataclass(frozen=True)
class Sign:
    """Who has read the words for one audience, and when."""

    by: str
    day: date


@dataclass(frozen=True)
class Row:
    """One language for one audience: how many texts there are, and what is known of them."""

    language: Language
    audience: str
    done: int
    missing: int
    note: str


def rows(folder: Path | None = None) -> Iterator[Row]:
    """Give a row for each language and audience. Reads the .po files; no database."""
    root = folder or Path(settings.LOCALE_PATHS[0])
    counted = {
        each: _count(read_po(catalogue_path(root, each.code, ending="po")))
        for each in LANGUAGES
        if each.code != SOURCE
    }
    every = {name: sum(found) for name, found in next(iter(counted.values())).items()}
    for language in LANGUAGES:
        signs = signs_of(root, language)
        for audience in AUDIENCES:
            if language.code == SOURCE:
                yield Row(language, audience, every[audience], 0, SOURCE_NOTE)
                continue
            done, missing = counted[language][audience]
            yield Row(language, audience, done, missing, _note(signs, audience, done))


def gaps_of(folder: Path, language: Language) -> list[str]:
    """Return the contexts of reporters' texts that this language lacks, in the order of the site.

    A context is the key of a page and its reader; a text without one stands for itself.
    """
    catalogue = read_po(catalogue_path(folder, language.code, ending="po"))
    lacking = (each for each in catalogue if not each.translated())
    for_reporters = (each for each in lacking if each.comment != STAFF)
    return list(dict.fromkeys(each.msgctxt or each.msgid for each in for_reporters))


def waiting_in(folder: Path, language: Language) -> list[str]:
    """Return the contexts that are known to wait for a translator."""
    return list(_status(folder, language).get("waiting") or ())


def signs_of(folder: Path, language: Language) -> Mapping[str, Sign]:
    """Return who has read what. Raises ValueError for an audience that does not exist."""
    checked = _status(folder, language).get("checked") or {}
    if unknown := sorted(set(checked) - set(AUDIENCES)):
        msg = f"{STATUS_FILE} of {language.code} names {unknown}: there are {', '.join(AUDIENCES)}"
        raise ValueError(msg)
    return {name: Sign(by=each["by"], day=each["day"]) for name, each in checked.items()}


def _status(folder: Path, language: Language) -> dict[str, Any]:  # Any: what YAML holds
    path = folder / to_locale(language.code) / STATUS_FILE
    if not path.exists():
        return {}
    return yaml.safe_load(path.read_text(encoding="utf-8")) or {}


def _note(signs: Mapping[str, Sign], audience: str, done: int) -> str:
    if not done:
        return ""
    sign = signs.get(audience)
    return f"checked by {sign.by} on {sign.day.isoformat()}" if sign else UNREAD_DRAFT


def _count(catalogue: Iterable[polib.POEntry]) -> Mapping[str, tuple[int, int]]:
    """Return audience -> how many are done, how many missing. A fuzzy text is missing."""
    done, missing = Counter[str](), Counter[str]()
    for entry in catalogue:
        for audience in entry.comment.split(", "):
            (done if entry.translated() else missing)[audience] += 1
    return {each: (done[each], missing[each]) for each in AUDIENCES}
