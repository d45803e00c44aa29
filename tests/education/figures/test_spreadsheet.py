"""A file of figures opens as a table and carries nothing out."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from education.figures.reading import figure_file
from education.figures.shapes import Row
from education.figures.spreadsheet import HEADER, rows_as_csv


def lines_of(**changed):
    whole = figure_file()
    row = replace(Row(name="Kenya", numbers=(84, 64), certain={"Facebook": 84}), **changed)
    text = rows_as_csv(replace(whole.figures[3], rows=(row,)), study=whole.study)
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_carry_out_gets_a_quote(sign):
    formula = f"{sign}1+1"

    first, *_ = lines_of(name=formula, printed=formula)

    assert (first["row"], first["printed_row"]) == (f"'{formula}", f"'{formula}")


@pytest.mark.parametrize("text", ["Kenya", "a=1", "84 - 64", 'said "no", twice', "two\nlines"])
def test_a_harmless_cell_stays_as_it_is(text):
    first, *_ = lines_of(name=text)

    assert first["row"] == text


def test_a_number_without_a_certain_column_says_so_and_names_none():
    found = [(each["column"], each["value"], each["certainty"]) for each in lines_of()]

    assert found == [("Facebook", "84", "certain"), ("", "64", "column lost")]


def test_each_line_carries_base_source_and_months():
    whole = figure_file()

    for line in lines_of():
        assert list(line) == [*HEADER]
        assert line["base"] == whole.figures[3].base
        assert line["source"] == whole.study.title
        assert line["period"] == "2020-12 to 2021-11"
