"""The files that translators work in. Same texts in, same bytes out: no date, no line number."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path

import polib

from languages.extraction.text import Key, Text
from languages.known import Language

# Above this likeness a text counts as the old one changed, and its translation as still of use.
ALIKE = 0.6
FUZZY = "fuzzy"
WIDTH = 100
Pair = tuple[str, str]


def pair_of(key: Key) -> Pair:
    return (key.context or "", key.text)


def read_po(path: Path) -> polib.POFile:
    """Return the catalogue; an empty one where there is no file yet."""
    return polib.pofile(str(path), wrapwidth=WIDTH) if path.exists() else polib.POFile()


def merged(old: polib.POFile, texts: Iterable[Text], *, language: Language) -> polib.POFile:
    """Return the catalogue of exactly these texts, with the translations of `old`.

    A text that is new but much like one that is gone keeps that one's translation, marked fuzzy:
    nobody is shown it before a person has looked at it. So does one that only stands elsewhere now.
    """
    kept = {(each.msgctxt or "", each.msgid): each for each in old if not each.obsolete}
    entries = _entries(texts)
    gone = [each for pair, each in kept.items() if pair not in entries and each.msgstr]
    fresh = polib.POFile(wrapwidth=WIDTH)
    fresh.metadata = _metadata(language)
    for pair, entry in entries.items():
        if pair in kept:
            _take_over(entry, kept[pair])
        else:
            _take_over_changed(entry, gone)
        fresh.append(entry)
    return fresh


def write_po(catalogue: polib.POFile, path: Path) -> bool:
    """Write the file and say whether that changed anything."""
    text = f"{catalogue}\n".replace("\n\n\n", "\n\n")
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return True


def compiled(catalogue: polib.POFile) -> bytes:
    """Return the file that gettext reads. What is fuzzy is left out: it falls back."""
    return bytes(catalogue.to_binary())


def _entries(texts: Iterable[Text]) -> dict[Pair, polib.POEntry]:
    """Return one entry for each key, with every place and reader of it."""
    entries: dict[Pair, polib.POEntry] = {}
    for text in texts:
        entry = entries.setdefault(pair_of(text.key), _entry(text.key))
        place = place_of(text)
        if (place, "") not in entry.occurrences:
            entry.occurrences.append((place, ""))
        readers = [each for each in entry.comment.split(", ") if each]
        if text.audience not in readers:
            entry.comment = ", ".join([*readers, text.audience])
    return entries


def place_of(text: Text) -> str:
    """Return where a text stands: a module by its name, another file by its path."""
    is_module = text.place.endswith(".py")
    return text.place.removesuffix(".py").replace("/", ".") if is_module else text.place


def _entry(key: Key) -> polib.POEntry:
    entry = polib.POEntry(msgid=key.text, msgctxt=key.context)
    if key.plural:
        entry.msgid_plural = key.plural
        entry.msgstr_plural = {0: "", 1: ""}
    if "%(" in key.text:
        entry.flags.append("python-format")
    elif "{" in key.text:
        entry.flags.append("python-brace-format")
    return entry


def _take_over(entry: polib.POEntry, old: polib.POEntry) -> None:
    entry.tcomment = old.tcomment
    if FUZZY in old.flags:
        entry.flags.insert(0, FUZZY)
        entry.previous_msgid = old.previous_msgid
    if entry.msgid_plural:
        entry.msgstr_plural = old.msgstr_plural or entry.msgstr_plural
    else:
        entry.msgstr = old.msgstr


def _take_over_changed(entry: polib.POEntry, gone: list[polib.POEntry]) -> None:
    """Look for the text that this one was: under the same context, or word for word elsewhere."""
    same = [each for each in gone if entry.msgid == each.msgid or entry.msgctxt == each.msgctxt]
    likeness = {each.msgid: SequenceMatcher(None, each.msgid, entry.msgid).ratio() for each in same}
    best = max(same, key=lambda each: likeness[each.msgid], default=None)
    if best is not None and likeness[best.msgid] >= ALIKE and not entry.msgid_plural:
        entry.msgstr = best.msgstr
        entry.previous_msgid = best.msgid
        entry.flags.insert(0, FUZZY)


def _metadata(language: Language) -> dict[str, str]:
    return {
        "Project-Id-Version": "safety-portal",
        "Language": language.code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural_forms,
    }
