"""The apps and the countries that a reporter can choose from."""

import pytest

from education.actions.load_helplines import load_helplines
from education.actions.load_platforms import load_platforms
from education.app_names import (
    FIRST_APPS,
    app_names,
    countries,
    countries_in_file,
    countries_in_rows,
)
from education.platform_file import listed_platforms

pytestmark = pytest.mark.django_db


def test_the_apps_children_name_most_come_first_then_the_rest_by_name(now):
    load_platforms()

    names = app_names("KE", now=now)

    assert tuple(names)[: len(FIRST_APPS)] == FIRST_APPS
    rest = [name.casefold() for name in names.values()][len(FIRST_APPS) :]
    assert rest == sorted(rest)
    assert len(names) == len(listed_platforms())


def test_an_app_popular_in_a_country_comes_first_there_and_nowhere_else(make_app, now):
    make_app(slug="facebook", name="Facebook")
    make_app(slug="line", name="LINE", popular_in=["TH"])

    assert list(app_names("th", now=now)) == ["line", "facebook"]
    assert list(app_names("KE", now=now)) == ["facebook", "line"]
    assert list(app_names("", now=now)) == ["facebook", "line"]


def test_an_app_with_doubtful_steps_can_still_be_named(make_app, now):
    make_app(confidence="low")

    assert app_names("KE", now=now) == {"chatter": "Chatter"}


def test_countries_have_their_own_name_beside_the_english_one(now):
    load_helplines()

    names = countries(now=now)

    assert names["KH"] == "កម្ពុជា (Cambodia)"
    assert names["KE"] == "Kenya"
    assert "Pakistan" in names["PK"]


def test_countries_come_in_the_order_of_their_english_names(now):
    load_helplines()

    codes = list(countries(now=now))

    assert codes[:4] == ["AU", "BD", "BR", "KH"]
    assert codes[-1] == "VN"


def test_a_country_without_a_sure_number_can_still_be_named(now):
    load_helplines()

    assert "ET" in countries(now=now)


def test_a_country_with_an_emergency_number_only_is_not_offered(make_line, now):
    make_line(kind="emergency")
    make_line(country_iso2="UG", country_name="Uganda")

    assert countries(now=now) == {"UG": "Uganda"}


def test_with_a_dead_database_the_shipped_names_are_there(now, database_is_down):
    database_is_down()

    assert "whatsapp" in app_names("KE", now=now)
    assert "KE" in countries(now=now)


def test_the_file_and_the_database_name_the_same_countries():
    load_helplines()

    assert list(countries_in_rows("all").items()) == list(countries_in_file("all").items())
