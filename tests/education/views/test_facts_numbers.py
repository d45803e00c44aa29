"""What the page of figures shows equals its file, cell by cell."""

import pytest

from tests.education.figures.as_shown import (
    NUMBERS,
    certain_in_file,
    charted,
    everything_in_file,
    everything_shown,
    raw_file,
)
from tests.stack.tree import parse

pytestmark = pytest.mark.django_db


@pytest.fixture(name="page")
def html_of_the_page(client):
    return client.get("/facts/").content.decode()


@pytest.fixture(name="files")
def files_of_the_figures(client):
    return {number: client.get(f"/facts/{number}.csv").content.decode() for number in NUMBERS}


def test_charts_tables_and_files_equal_the_data_file_cell_by_cell(page, files):
    assert everything_shown(page, files) == everything_in_file()
    assert [len(rows) for rows in everything_in_file()["in rows"].values()] == [2, 27, 36]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param(">53%</text>", ">54%</text>", id="a number at a bar"),
        pytest.param('width="75%"', 'width="76%"', id="the length of a bar"),
        pytest.param('width="0.0712%"', 'width="0.0713%"', id="the length of a tiny bar"),
        pytest.param("<td>795,913</td>", "<td>795,914</td>", id="a cell of a table"),
        pytest.param(">Kenya</text>", ">Uganda</text>", id="the name of a bar"),
        pytest.param('<th scope="row">Thailand</th>', '<th scope="row">Laos</th>', id="a row"),
        pytest.param(">1,000,000</text>", ">2,000,000</text>", id="the end of an axis"),
    ],
)
def test_one_changed_number_on_the_page_is_found(page, files, right, wrong):
    changed = page.replace(right, wrong, 1)

    assert changed != page
    assert everything_shown(changed, files) != everything_in_file()


@pytest.mark.parametrize(
    ("number", "right", "wrong"),
    [
        (2, ",53,percent", ",35,percent"),
        (3, "Kenya,KE,,64,", "Kenya,KE,WhatsApp,64,"),
        (4, "712,reports", "713,reports"),
    ],
)
def test_one_changed_cell_of_a_file_is_found(page, files, number, right, wrong):
    changed = {**files, number: files[number].replace(right, wrong, 1)}

    assert changed != files
    assert everything_shown(page, changed) != everything_in_file()


def test_what_is_drawn_is_what_is_certain_and_nothing_else(page):
    found = charted(parse(page))

    assert found == certain_in_file()
    assert [len(found[number]) for number in NUMBERS] == [2, 8, 12]


def test_no_number_is_put_under_an_app_whose_column_is_lost(page, files):
    guessed = set(raw_file()["figure_3"]["columns_as_printed"]) - {"Facebook"}

    assert len(guessed) == 7
    assert [app for app in guessed if app in page] == []
    assert [app for app in guessed if app in "".join(files.values())] == []
    assert "Facebook" in page


def test_where_columns_are_lost_every_row_stands_as_it_was_printed(page):
    raw = raw_file()
    printed = [row["raw_row"] for row in raw["figure_3"]["rows"]] + [
        " ".join([row["country"], *map(str, row["values_in_printed_order"])])
        for row in raw["figure_4"]["rows"]
    ]

    assert [each.raw_text for each in parse(page).descendants("samp")] == printed
    assert "Which later number belongs to which app is lost in our text" in page
    assert "The names of the second and third company were logos" in page


def test_every_number_in_a_sentence_is_one_of_the_file(page):
    raw, words = raw_file(), parse(page).words
    facts = raw["study_facts"]

    assert "53% said the last time was on a social media app. 40% said" in words
    assert "from 75% (Ethiopia) to 97% (Philippines)" in words
    assert (
        "from 75% (Ethiopia) to 97% (Philippines)"
        in (raw["figure_3"]["safe_statement_for_publication"])
    )
    assert f"In {raw['figure_4']['year']} Facebook came first in all 12" in words
    assert "from 712 (Namibia) to 795,913 (Philippines)" in words
    assert f"In {facts['countries_household_survey']} of the {facts['countries_total']}" in words
    assert f"more than {facts['children_interviewed_more_than']:,} children" in words
    assert f"About {facts['survey_sample_children_about']:,} children" in words
    assert f"came out in {facts['country_reports_published']}" in words
    assert facts["fieldwork"] == "2020-12 to 2021-11"
    assert words.count("Asked from December 2020 to November 2021.") == 3
    assert ", ".join(facts["eastern_southern_africa"]) in words
    assert ", ".join(facts["southeast_asia"]) in words
