"""A figure of the study, as far as its numbers can be trusted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unit(StrEnum):
    PERCENT = "percent"
    REPORTS = "reports"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row: `numbers` in printed order, `certain` those whose column is known, by column.

    `name` is a country in English, or the id of a statement with its words in `said`. `printed` is
    the row as the text of the source has it; "" where it had none.
    """

    name: str
    numbers: tuple[int, ...]
    certain: Mapping[str, int]
    iso2: str = ""
    said: str = ""
    printed: str = ""

    @property
    def columns(self) -> Iterator[tuple[str, int]]:
        """Give each number with its column, "" where the column is lost."""
        names = [*self.certain, *[""] * (len(self.numbers) - len(self.certain))]
        return zip(names, self.numbers, strict=True)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One figure. Its texts are the file's, in English; what a page says stands in its template.

    `base` says of whom the numbers are; "" where the source has none that can be right. `period` is
    when they were asked or counted: a year, or two months ("2020-12 to 2021-11").
    """

    number: int
    title: str
    base: str
    base_note: str
    period: str
    unit: Unit
    rows: tuple[Row, ...]
    notes: tuple[str, ...]

    @property
    def certain(self) -> list[tuple[Row, int]]:
        """The numbers that may be drawn, each with its row."""
        return [(row, number) for row in self.rows for number in row.certain.values()]


@dataclass(frozen=True, kw_only=True)
class Study:
    """How the numbers came to be. `counts`: whole numbers by the name the file gives them."""

    title: str
    organisations: tuple[str, ...]
    began: date
    ended: date
    counts: Mapping[str, int]
    forms: tuple[str, ...]
    in_africa: tuple[str, ...]
    in_asia: tuple[str, ...]
    tips_year: int

    @property
    def by(self) -> str:
        return ", ".join(self.organisations)


@dataclass(frozen=True, kw_only=True)
class FigureFile:
    study: Study
    figures: Mapping[int, Figure]
