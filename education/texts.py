"""The words of the help shown beside a report, per band, translated and filled in."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils.translation import pgettext

from education.bands import Band

TEXT_FILE = Path(__file__).parent / "data" / "texts.yaml"
EVERYBODY = "everybody"


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


def _found(key: str, band: Band) -> tuple[Any, str]:
    by_band = texts()[key]
    name = band.value if band.value in by_band else EVERYBODY
    return by_band[name], f"education|{key}|{name}"
