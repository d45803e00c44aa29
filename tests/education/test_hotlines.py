"""Where a picture of a child on a page can be reported."""

from datetime import date

import pytest

from education.actions.load_helplines import load_helplines
from education.helpline_file import HELPLINE_FILE
from education.hotlines import EVERYWHERE, hotline_for, hotline_in_file, hotline_in_rows

pytestmark = pytest.mark.django_db
ADDRESS = "https://hotline.example.org/"


@pytest.fixture
def make_hotline(make_line):
    return lambda **wanted: make_line(kind="hotline", number="", **({"url": ADDRESS} | wanted))


def test_a_country_has_its_own_hotline_with_the_day_of_its_check(make_hotline, now):
    make_hotline(name="Web Watch", checked_on=date(2026, 10, 1))

    hotline = hotline_for("KE", now=now)

    assert (hotline.name, hotline.url) == ("Web Watch", ADDRESS)
    assert (hotline.country, hotline.checked_on) == ("Kenya", date(2026, 10, 1))


@pytest.mark.parametrize("wrong", [{"confidence": "low"}, {"confidence": "unknown"}, {"url": ""}])
def test_without_a_sure_one_there_is_the_one_for_every_country(make_hotline, now, wrong):
    make_hotline(**wrong)

    assert hotline_for("KE", now=now) == EVERYWHERE


def test_the_hotline_of_another_country_is_never_named(make_hotline, now):
    make_hotline(country_iso2="UG", country_name="Uganda")

    assert hotline_for("KE", now=now) == EVERYWHERE
    assert hotline_for("UG", now=now).url == ADDRESS
    assert hotline_for("", now=now) == EVERYWHERE


def test_of_two_names_the_first_is_told(make_hotline, now):
    make_hotline(name="Point (run by many); Second Place")

    assert hotline_for("KE", now=now).name == "Point"


def test_the_one_for_every_country_is_that_of_the_shipped_list():
    assert EVERYWHERE.url in HELPLINE_FILE.read_text("utf-8")


def test_with_a_dead_database_the_shipped_hotline_is_named(now, database_is_down):
    database_is_down()

    assert hotline_for("TH", now=now).name == "ThaiHotline"


@pytest.mark.parametrize("country", ["KE", "GB", "PT", "IT", "NA"])
def test_the_file_and_the_database_name_the_same_hotline(country):
    load_helplines()

    assert hotline_in_rows(country) == hotline_in_file(country)
