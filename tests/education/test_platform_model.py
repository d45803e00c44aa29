"""Which apps a child sees steps for, and what an editor may write there."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from education.models import Helpline, Platform

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("confidence", "shown"),
    [("high", True), ("medium", True), ("low", False), ("unknown", False)],
)
def test_a_child_sees_only_sure_steps(make_app, confidence, shown):
    app = make_app(confidence=confidence)

    assert list(Platform.objects.shown_to_children()) == ([app] if shown else [])


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("report_steps", ["Tap the nude picture."]),
        ("block_steps", ["Take a screenshot first."]),
        ("limits", ["x" * 121]),
        ("limits", "one line"),
        ("block_steps", [""]),
        ("unsure_of", ["name"]),
        ("popular_in", ["Thailand"]),
    ],
)
def test_an_editor_cannot_store_what_no_child_may_read_or_no_page_can_show(make_app, field, value):
    make_app(
        slug="fine", limits=["Report soon."], unsure_of=["limits"], popular_in=["TH"]
    ).full_clean()

    with pytest.raises(ValidationError):
        make_app(**{field: value}).full_clean()


def test_a_confidence_outside_the_scale_is_refused(make_app):
    with pytest.raises(IntegrityError):
        make_app(confidence="sure")


@pytest.mark.parametrize(
    ("checked_on", "waits"),
    [(None, True), (date(2026, 8, 1), True), (date(2026, 11, 1), False)],
)
def test_steps_wait_for_a_check_every_three_months(make_app, checked_on, waits):
    make_app(checked_on=checked_on)

    assert Platform.objects.still_to_check(TODAY).exists() is waits


@pytest.mark.parametrize(
    ("checked_on", "waits"),
    [(None, True), (date(2026, 5, 1), True), (date(2026, 8, 1), False)],
)
def test_numbers_wait_for_a_check_every_six_months(make_line, checked_on, waits):
    make_line(checked_on=checked_on)

    assert Helpline.objects.still_to_check(TODAY).exists() is waits
