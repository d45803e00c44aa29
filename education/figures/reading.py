"""The figures of the study that ship with the site, read without a database.

What the file calls inferred or derived is not read at all, nor its remarks on single rows, which
name what was inferred: nothing that is shown can rest on it (`_about.rules` of the file).
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from education.figures.shapes import Figure, FigureFile, Row, Study, Unit

FIGURE_FILE = Path(__file__).parents[1] / "data" / "figures.json"
MOST_PERCENT = 100
NUMBER = re.compile(r"\d+")

# One part of the file is a plain object of mixed values, hence Any.
Raw = dict[str, Any]


@cache
def figure_file(path: Path = FIGURE_FILE) -> FigureFile:
    """Return the whole file, checked.

    Raises OSError when there is none, ValueError when it is not what it should be.
    """
    try:
        whole = json.loads(path.read_text("utf-8"))
        return FigureFile(study=_study(whole), figures={each.number: each for each in _all(whole)})
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        msg = f"{path.name} lacks or misplaces {error}"
        raise ValueError(msg) from error


def _all(whole: Raw) -> Iterator[Figure]:
    """Give the figures whose values are in the file. Of the first one only its words are."""
    second, third, fourth = (whole[f"figure_{number}"] for number in (2, 3, 4))
    fieldwork = whole["study_facts"]["fieldwork"]
    answers = [_statement(each) for each in second["statements"]]
    yield _figure(2, second | {"unit": "percent", "period": fieldwork}, rows=answers)
    left_out = [third["facebook_column_note"], third["excluded"]]
    third = third | {"period": fieldwork, "notes": left_out}
    yield _figure(3, third, rows=[_row(each) for each in third["rows"]])
    slips = [fourth["missing_country"], *fourth["cautions"]]
    fourth = fourth | {"period": str(_count(fourth["year"])), "notes": slips}
    yield _figure(4, fourth, rows=[_row(each) for each in fourth["rows"]])


def _figure(number: int, raw: Raw, *, rows: list[Row]) -> Figure:
    unit = Unit(raw["unit"])
    for row in rows:
        _check(row, unit=unit)
    if not rows or len({row.name for row in rows}) != len(rows):
        msg = f"figure {number} has no rows, or one twice"
        raise ValueError(msg)
    return Figure(
        number=number,
        title=_text(raw["title"]),
        base=_text(raw["base"] if "base_note" not in raw else ""),
        base_note=_text(raw.get("base_note", "")),
        period=_text(raw["period"]),
        unit=unit,
        rows=tuple(rows),
        notes=tuple(_text(each) for each in raw.get("notes") or [raw["note"]]),
    )


def _statement(raw: Raw) -> Row:
    number = _count(raw["percent"])
    name = _text(raw["id"])
    return Row(name=name, said=_text(raw["meaning"]), numbers=(number,), certain={name: number})


def _row(raw: Raw) -> Row:
    country = _text(raw["country"])
    numbers = tuple(_count(each) for each in raw["values_in_printed_order"])
    return Row(
        name=country,
        iso2=_text(raw["iso2"]),
        numbers=numbers,
        certain={_text(app): _count(number) for app, number in raw["certain"].items()},
        printed=_text(raw.get("raw_row") or " ".join([country, *map(str, numbers)])),
    )


def _check(row: Row, *, unit: Unit) -> None:
    """Raise ValueError for a row that says two things: what is certain is what is printed first."""
    in_print = [int(each) for each in NUMBER.findall(row.printed.removeprefix(row.name))]
    problems = {
        "nothing is certain": not row.certain,
        "what is certain is not what is printed first": tuple(row.certain.values())
        != row.numbers[: len(row.certain)],
        "its numbers are not those printed": bool(row.printed) and in_print != [*row.numbers],
        "it is of another country": bool(row.printed) and not row.printed.startswith(row.name),
        "more than all": unit is Unit.PERCENT and max(row.numbers, default=0) > MOST_PERCENT,
    }
    if found := [problem for problem, is_so in problems.items() if is_so]:
        msg = f"{row.name}: {', '.join(found)}"
        raise ValueError(msg)


def _study(whole: Raw) -> Study:
    source, facts = whole["_about"]["source_a"], whole["study_facts"]
    began, ended = (_month(each) for each in facts["fieldwork"].split(" to "))
    youngest, oldest = facts["age_range"]
    return Study(
        title=_text(source["title"]),
        organisations=tuple(_text(each) for each in source["organisations"]),
        began=began,
        ended=ended,
        counts=_counts(facts) | {"youngest": _count(youngest), "oldest": _count(oldest)},
        forms=tuple(_text(each["id"]) for each in facts["four_forms_measured"]),
        in_africa=tuple(_text(each) for each in facts["eastern_southern_africa"]),
        in_asia=tuple(_text(each) for each in facts["southeast_asia"]),
        tips_year=_count(whole["figure_4"]["year"]),
    )


def _counts(facts: Raw) -> dict[str, int]:
    return {name: _count(value) for name, value in facts.items() if isinstance(value, int)}


def _month(text: str) -> date:
    return datetime.strptime(text, "%Y-%m").replace(tzinfo=UTC).date()


def _count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        msg = f"{value!r}, which is no count"
        raise TypeError(msg)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        msg = f"{value!r}, which is no text"
        raise TypeError(msg)
    return value
