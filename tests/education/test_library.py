"""Which works of others are in the library, from rows or from the file."""

from dataclasses import replace

import pytest
from django.utils import translation

from education.library import own_name, works_in_file, works_in_rows, works_up
from education.models import LibraryResource
from languages.said import Line

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shipped_texts")]


def test_rows_and_file_say_the_same():
    rows = [replace(each, text_key="", changed_at=None) for each in works_in_rows("all")]

    assert rows == [replace(each, text_key="", changed_at=None) for each in works_in_file("all")]
    assert len(rows) == 6


def test_with_a_dead_database_the_shipped_works_are_there(now, database_is_down):
    database_is_down()

    assert len(works_up(now=now)) == 6


def test_the_newest_years_come_first(now):
    LibraryResource.objects.filter(slug="phang-nga").update(year=2026)
    LibraryResource.objects.filter(slug="focus-on-boys").update(year=None)

    slugs = [each.slug for each in works_up(now=now)]

    assert (slugs[0], slugs[-1]) == ("phang-nga", "focus-on-boys")


def test_a_summary_comes_in_the_language_of_the_reader_else_marked_as_english(now, in_swahili):
    in_swahili(LibraryResource.objects.get(slug="phang-nga"), summary="Muhtasari.")

    with translation.override("sw"):
        summaries = {each.slug: each.summary for each in works_up(now=now)}

    assert summaries["phang-nga"] == "Muhtasari."
    assert isinstance(summaries["focus-on-boys"], Line)


def test_a_language_is_called_by_its_own_name():
    assert own_name("th") != "th"
    assert own_name("xx") == "xx"
