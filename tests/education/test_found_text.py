"""What can be found follows what is published, and so does the index beneath it.

Runs on SQLite here, and again on PostgreSQL: see tests/reliability/test_search_on_postgresql.py.
"""

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations import RunPython
from django.db.migrations.loader import MigrationLoader

from education.actions.forget_text import forget_text
from education.actions.index_text import index_text
from education.models import FoundText
from tests.education.found_texts import add, addresses, page

pytestmark = pytest.mark.django_db


def index_agrees():
    """Ask SQLite whether its index holds what the table holds; raises where it does not."""
    if connection.vendor == "sqlite":
        check = "INSERT INTO education_foundtext_index(education_foundtext_index, rank)"
        with connection.cursor() as cursor:
            cursor.execute(f"{check} VALUES ('integrity-check', 1)")
    return True


def test_a_page_published_again_is_found_by_its_new_words_only():
    add(text="elephant")

    add(text="giraffe")

    assert addresses("giraffe") == ["/g/friend/"]
    assert addresses("elephant") == []
    assert index_agrees()


def test_a_reader_or_a_language_that_is_given_up_is_no_longer_found():
    index_text(rows=[page(), page(reader="6-9"), page(language="sw")])

    index_text(rows=[page()])

    assert FoundText.objects.count() == 1
    assert addresses("friend") == ["/g/friend/"]


def test_other_pages_stay_as_they_are():
    add(address="/g/other/")

    add(text="new")

    assert set(addresses("friend")) == {"/g/other/", "/g/friend/"}


def test_a_page_taken_off_is_found_by_nobody():
    index_text(rows=[page(), page(language="sw"), page(address="/g/other/")])

    forget_text(address="/g/friend/")

    assert addresses("friend") == addresses("friend", language="sw") == ["/g/other/"]
    assert index_agrees()


def test_forgetting_what_was_never_there_is_nothing_to_do():
    forget_text(address="/g/nowhere/")

    assert FoundText.objects.count() == 0


@pytest.mark.parametrize("wrong", [{"kind": "gossip"}, {"reader": "everybody"}])
def test_an_unknown_kind_or_reader_changes_nothing(wrong):
    add()

    with pytest.raises(IntegrityError), transaction.atomic():
        index_text(rows=[page(text="elephant"), page(address="/g/other/", **wrong)])

    assert addresses("friend") == ["/g/friend/"]
    assert addresses("elephant") == []


def test_a_row_changed_by_hand_is_found_by_what_it_says_now():
    add(text="elephant")

    FoundText.objects.update(text="giraffe")

    assert addresses("giraffe") == ["/g/friend/"]
    assert addresses("elephant") == []
    assert index_agrees()


def test_nothing_to_index_changes_nothing():
    add()

    index_text(rows=[])

    assert addresses("friend") == ["/g/friend/"]


@pytest.mark.django_db(transaction=True)
def test_the_index_can_be_taken_away_and_made_again():
    add(text="elephant")
    loader = MigrationLoader(connection)
    (made,) = (
        each for key, each in loader.disk_migrations.items() if key[1].endswith("_found_text")
    )
    (operation,) = (each for each in made.operations if isinstance(each, RunPython))

    for step in (operation.database_backwards, operation.database_forwards):
        with connection.schema_editor() as editor:
            step("education", editor, loader.project_state(), loader.project_state())

    assert addresses("elephant") == ["/g/friend/"]
    assert index_agrees()
