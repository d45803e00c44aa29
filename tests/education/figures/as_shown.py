"""What the page of figures shows and what its file holds, each read without the site's own code."""

import csv
import json
import re
from io import StringIO
from typing import Any

from scripts.command_lines import ROOT
from tests.stack.tree import Element, parse

FILE = ROOT / "education" / "data" / "figures.json"
NUMBERS = (2, 3, 4)
# The page's words for the ids of the file.
ANSWERS = {"Social media": "social_media_app", "In person": "in_person"}
Shown = dict[str, Any]


def raw_file() -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(FILE.read_text("utf-8"))
    return whole


def certain_in_file() -> dict[int, dict[str, int]]:
    """Return the numbers whose row and column are certain, by figure and row."""
    raw = raw_file()
    answers = {each["id"]: each["percent"] for each in raw["figure_2"]["statements"]}
    by_country = {
        number: {
            row["country"]: row["certain"]["Facebook"] for row in raw[f"figure_{number}"]["rows"]
        }
        for number in (3, 4)
    }
    return {2: answers, **by_country}


def printed_in_file() -> dict[int, list[tuple[str, str, int]]]:
    """Return every printed number with its row and, where that is certain, its column."""
    raw = raw_file()
    answers = [
        (each["meaning"], each["id"], each["percent"]) for each in raw["figure_2"]["statements"]
    ]
    by_country = {
        number: [
            (row["country"], [*row["certain"], "", "", "", ""][place], value)
            for row in raw[f"figure_{number}"]["rows"]
            for place, value in enumerate(row["values_in_printed_order"])
        ]
        for number in (3, 4)
    }
    return {2: answers, **by_country}


def charted(page: Element) -> dict[int, dict[str, int]]:
    """Return the number written at each bar, by figure and row."""
    return {number: {row: said for row, said, _ in bars(page, number)} for number in NUMBERS}


def drawn(page: Element) -> dict[int, dict[str, int]]:
    """Return the number that the length of each bar stands for on its axis."""
    found = {}
    for number in NUMBERS:
        *_, end = chart(page, number).descendants("text")
        found[number] = {
            row: round(share * digits(end.words) / 100) for row, _, share in bars(page, number)
        }
    return found


def tabled(page: Element) -> dict[int, dict[str, int]]:
    """Return the numbers of the tables, by figure and row."""
    found = {}
    for number, table in zip(NUMBERS, page.descendants("table"), strict=True):
        (body,) = table.descendants("tbody")
        cells = [
            [cell.words for cell in row.descendants("th", "td")] for row in body.descendants("tr")
        ]
        found[number] = {ANSWERS.get(row, row): digits(said) for row, said in cells}
    return found


def in_rows(files: dict[int, str]) -> dict[int, list[tuple[str, str, int]]]:
    """Return every line of the files as row, column and value."""
    return {
        number: [
            (line["row"], line["column"], int(line["value"]))
            for line in csv.DictReader(StringIO(text, newline=""), strict=True)
        ]
        for number, text in files.items()
    }


def everything_shown(html: str, files: dict[int, str]) -> Shown:
    page = parse(html)
    return {
        "charted": charted(page),
        "drawn": drawn(page),
        "tabled": tabled(page),
        "in rows": in_rows(files),
    }


def everything_in_file() -> Shown:
    certain = certain_in_file()
    return {"charted": certain, "drawn": certain, "tabled": certain, "in rows": printed_in_file()}


def chart(page: Element, number: int) -> Element:
    (found,) = (
        each for each in page.descendants("svg") if f"name-{number} " in each.get("aria-labelledby")
    )
    return found


def bars(page: Element, number: int) -> list[tuple[str, int, float]]:
    """Return row, written number and share of the axis of each bar."""
    found: list[tuple[str, int, float]] = []
    name: list[str] = []
    share = -1.0
    for part in chart(page, number).descendants("text", "rect"):
        if part.tag == "rect":
            share = float(part.get("width").removesuffix("%"))
        elif share < 0:
            name.append(part.words)
        elif part.get("class") != "axis":
            row = " ".join(name)
            found.append((ANSWERS.get(row, row), digits(part.words), share))
            name, share = [], -1.0
    return found


def digits(said: str) -> int:
    return int(re.sub(r"\D", "", said))
