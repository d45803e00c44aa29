"""The words of the help shown beside a report, per band, translated and filled in.

A text missing in the language of the page falls back to an easier band in that language, then to
English, marked as such.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from education.bands import Band
from languages.catalogues import translated
from languages.extraction.text import SHARED, Key, Text
from languages.said import pgettext

TEXT_FILE = Path(__file__).parent / "data" / "texts.yaml"
EVERYBODY = "everybody"
# Never a child's words for an adult.
EASIER = {
    Band.SMALL.value: (EVERYBODY,),
    Band.MIDDLE.value: (Band.SMALL.value, EVERYBODY),
    Band.TEEN.value: (Band.MIDDLE.value, Band.SMALL.value, EVERYBODY),
    Band.ADULT.value: (EVERYBODY,),
    EVERYBODY: (),
}


@cache
def texts(path: Path = TEXT_FILE) -> dict[str, dict[str, Any]]:
    """Return the whole file: key -> band or "everybody" -> a line or a list of lines."""
    whole: dict[str, dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return whole


def line_for(key: str, band: Band, /, **values: str) -> str:
    """Return the one line of `key`, filled in. Raises KeyError for a key without these words."""
    said, context = _found(key, band)
    return pgettext(context, said).format_map(values)


def lines_for(key: str, band: Band, /) -> list[str]:
    """Return the lines of `key`. Raises KeyError for a key without words for this band."""
    said, context = _found(key, band)
    return [pgettext(context, line) for line in said]


def every_text() -> Iterator[Text]:
    """Give every text of the file, for translators."""
    place = f"education/data/{TEXT_FILE.name}"
    for key, by_band in texts().items():
        for name, said in by_band.items():
            audience = SHARED if name == EVERYBODY else name
            for line in _as_lines(said):
                yield Text(Key(_context(key, name), line), audience=audience, place=place)


def _found(key: str, band: Band) -> tuple[Any, str]:
    by_band = texts()[key]
    own = band.value if band.value in by_band else EVERYBODY
    for name in (own, *EASIER[own]):
        said, context = by_band.get(name), _context(key, name)
        if said and all(translated(context, line) is not None for line in _as_lines(said)):
            return said, context
    return by_band[own], _context(key, own)


def _context(key: str, name: str) -> str:
    return f"education|{key}|{name}"


def _as_lines(said: str | list[str]) -> list[str]:
    return [said] if isinstance(said, str) else said
