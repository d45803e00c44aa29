"""The tags that put help on a page."""

import pytest
from django.template import Context, Template

TEMPLATE = (
    "{% load help_now %}{% help_now as lines %}{% help_directory as links %}"
    "{% for line in lines %}[{{ line.country }} {{ line.tel }}]{% endfor %}"
    "{% for link in links %}<{{ link.name }} {{ link.url }}>{% endfor %}"
)
DIRECTORY = "<Child Helpline International https://childhelplineinternational.org/>"


def rendered() -> str:
    return Template(TEMPLATE).render(Context())


@pytest.mark.django_db
def test_the_numbers_are_those_of_the_operators_country(make_line, settings):
    settings.COUNTRY = "KE"
    make_line()
    make_line(country_iso2="UG", country_name="Uganda", number="999")

    assert rendered() == f"[Kenya 116]{DIRECTORY}"


@pytest.mark.django_db
def test_a_doubtful_number_is_not_on_the_page(make_line, settings):
    settings.COUNTRY = "KE"
    make_line(confidence="low", number="115")
    make_line(confidence="high", number="116")

    assert "115" not in rendered()
    assert "116" in rendered()


def test_without_a_country_there_is_the_directory_and_no_number(settings):
    settings.COUNTRY = ""

    assert rendered() == DIRECTORY
