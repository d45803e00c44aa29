"""Which lines a child sees, and in which order."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from education.models import Helpline

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("confidence", "number", "shown"),
    [
        pytest.param("high", "116", True, id="sure"),
        pytest.param("medium", "116", True, id="sure enough"),
        pytest.param("low", "116", False, id="second-hand"),
        pytest.param("unknown", "116", False, id="not found"),
        pytest.param("high", "", False, id="no number"),
    ],
)
def test_a_child_sees_only_sure_numbers(make_line, confidence, number, shown):
    line = make_line(confidence=confidence, number=number)

    assert list(Helpline.objects.shown_to_children()) == ([line] if shown else [])
    assert list(Helpline.objects.in_country("KE")) == [line]


def test_the_emergency_number_comes_first_whatever_was_added_first(make_line):
    for kind in ("hotline", "helpline", "emergency"):
        make_line(kind=kind)

    kinds = [line.kind for line in Helpline.objects.in_country("KE")]

    assert kinds == ["emergency", "helpline", "hotline"]


def test_a_number_of_another_country_is_never_shown(make_line):
    kenya = make_line()
    uganda = make_line(country_iso2="UG", country_name="Uganda")

    assert list(Helpline.objects.in_country("ke")) == [kenya]
    assert list(Helpline.objects.in_country("UG")) == [uganda]
    assert list(Helpline.objects.in_country("ZZ")) == []


@pytest.mark.parametrize("number", ["116", "0800 1111", "+44 (0)800 1111", "1-800-422-4453"])
def test_a_number_that_a_phone_can_dial_is_shown(make_line, number):
    line = make_line(number=number)

    line.full_clean()
    assert list(Helpline.objects.shown_to_children()) == [line]


@pytest.mark.parametrize("number", ["ask at school", "116 or 112", "1", "1;phone-context=x"])
def test_a_number_that_no_phone_can_dial_is_refused_and_never_shown(make_line, number):
    line = make_line(number=number)

    with pytest.raises(ValidationError):
        line.full_clean()
    assert not Helpline.objects.shown_to_children()


@pytest.mark.parametrize(
    "wrong", [{"country_iso2": "Ke"}, {"kind": "friend"}, {"confidence": "sure"}]
)
def test_words_outside_the_lists_are_refused(make_line, wrong):
    with pytest.raises(IntegrityError):
        make_line(**wrong)


def test_a_row_that_a_person_saved_is_marked_so(make_line):
    line = make_line()
    Helpline.objects.update(edited_by_hand=False)

    line.hours = "24 hours"
    line.save(update_fields=["hours"])

    line.refresh_from_db()
    assert line.edited_by_hand
    assert line.hours == "24 hours"
