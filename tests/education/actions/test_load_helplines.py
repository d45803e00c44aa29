"""Loading the shipped list again and again, beside people who correct it."""

import pytest

from education.actions.load_helplines import load_helplines
from education.helpline_file import listed_lines
from education.models import Helpline

pytestmark = pytest.mark.django_db


def test_every_listed_line_is_loaded_once():
    first = load_helplines()
    second = load_helplines()

    assert first.added == len(listed_lines()) == Helpline.objects.count()
    assert (second.added, second.changed, second.removed) == (0, 0, 0)


def test_what_an_editor_changed_stays():
    load_helplines()
    line = Helpline.objects.get(file_key="KE:helpline")
    line.number = "0800 722 203"
    line.save()

    loaded = load_helplines()

    line.refresh_from_db()
    assert line.number == "0800 722 203"
    assert loaded.kept_by_hand == 1


def test_what_nobody_edited_is_brought_up_to_date():
    load_helplines()
    Helpline.objects.filter(file_key="KE:helpline").update(number="999")

    loaded = load_helplines()

    assert loaded.changed == 1
    assert Helpline.objects.get(file_key="KE:helpline").number == "116"


def test_a_line_that_left_the_list_leaves_the_site(make_line):
    by_hand = make_line(file_key="KE:old-helpline")
    added_by_an_editor = make_line(file_key=None)
    left_the_list = make_line(file_key="KE:older-helpline")
    Helpline.objects.filter(pk=left_the_list.pk).update(edited_by_hand=False)

    assert load_helplines().removed == 1

    kept = set(Helpline.objects.values_list("pk", flat=True))
    assert {by_hand.pk, added_by_an_editor.pk} <= kept
    assert left_the_list.pk not in kept
