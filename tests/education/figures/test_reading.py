"""The file of figures is read as it is, or not at all."""

import json

import pytest

from education.figures.reading import figure_file
from tests.education.figures.as_shown import raw_file


def read(tmp_path, whole):
    path = tmp_path / "figures.json"
    path.write_text(whole if isinstance(whole, str) else json.dumps(whole), "utf-8")
    return figure_file(path)


def without(whole, *way):
    *before, last = way
    part = whole
    for step in before:
        part = part[step]
    del part[last]


def put(whole, value, *way):
    *before, last = way
    part = whole
    for step in before:
        part = part[step]
    part[last] = value


FIRST = ("figure_3", "rows", 0)
BROKEN = {
    "no source": lambda whole: without(whole, "_about", "source_a"),
    "no figure": lambda whole: without(whole, "figure_3"),
    "no base": lambda whole: without(whole, "figure_2", "base"),
    "no rows": lambda whole: put(whole, [], "figure_4", "rows"),
    "a number as text": lambda whole: put(whole, "53", "figure_2", "statements", 0, "percent"),
    "a truth as number": lambda whole: put(whole, True, "figure_2", "statements", 0, "percent"),
    "less than none": lambda whole: put(whole, -1, "figure_2", "statements", 0, "percent"),
    "more than all": lambda whole: put(whole, 101, "figure_2", "statements", 0, "percent"),
    "nothing certain": lambda whole: put(whole, {}, *FIRST, "certain"),
    "certain of another number": lambda whole: put(whole, {"Facebook": 74}, *FIRST, "certain"),
    "certain of a later number": lambda whole: put(whole, {"Telegram": 26}, *FIRST, "certain"),
    "printed otherwise": lambda whole: put(whole, "Ethiopia 75% 14%", *FIRST, "raw_row"),
    "another country's row": lambda whole: put(whole, "Kenya 75% 14% 26%", *FIRST, "raw_row"),
    "a country twice": lambda whole: put(whole, "Kenya", "figure_4", "rows", 1, "country"),
    "an unknown unit": lambda whole: put(whole, "children", "figure_4", "unit"),
    "rows of another shape": lambda whole: put(whole, ["Kenya"], "figure_4", "rows"),
    "no months": lambda whole: put(whole, "2020", "study_facts", "fieldwork"),
    "an unknown month": lambda whole: put(whole, "2020-13 to 2021", "study_facts", "fieldwork"),
}


@pytest.mark.parametrize("break_it", BROKEN.values(), ids=BROKEN)
def test_a_malformed_file_is_refused(tmp_path, break_it):
    whole = raw_file()
    break_it(whole)

    with pytest.raises(ValueError, match=r"\w"):
        read(tmp_path, whole)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"figures"'])
def test_what_is_no_file_of_figures_is_refused(tmp_path, text):
    with pytest.raises(ValueError, match=r"\w"):
        read(tmp_path, text)


def test_the_shipped_file_is_read_once_and_whole(tmp_path):
    shipped = figure_file()

    assert shipped is figure_file()
    assert read(tmp_path, raw_file()) == shipped
    assert sorted(shipped.figures) == [2, 3, 4]


def test_what_is_inferred_or_derived_is_never_read(tmp_path):
    whole = raw_file()
    for row in whole["figure_3"]["rows"]:
        row["inferred_by_spacing"] = {"Facebook": 1, "TikTok": 99}
        row["ambiguous_columns"] = []
    for row in whole["figure_4"]["rows"]:
        row["derived_sum_of_three"] = 0
        row["derived_facebook_share_of_three_percent"] = 0.5

    assert read(tmp_path, whole) == figure_file()


def test_a_column_that_is_lost_has_no_name():
    kenya = next(row for row in figure_file().figures[3].rows if row.name == "Kenya")

    assert list(kenya.columns) == [("Facebook", 84), ("", 64), ("", 19), ("", 19)]
