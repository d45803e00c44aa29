"""One line of the table that `make wording` prints."""

from dataclasses import dataclass

from readability.measure import Measure


@dataclass(frozen=True)
class Row:
    page: str
    reader: str
    found: Measure
    misses: list[str]
