"""The audit of the content finds each kind of fault, and none in what ships."""

from datetime import date

import pytest
from django.core.management import call_command

from education.content_audit import found_in_row
from education.models import (
    AdvicePage,
    CallToAction,
    Campaign,
    CaregiverGuide,
    Check,
    Figure,
    LessonPlan,
)

pytestmark = pytest.mark.django_db
ON = "2026-11-29"


def audit(capsys, *, on=ON):
    """Return the exit code and what was found."""
    capsys.readouterr()
    try:
        call_command("content_audit", "--on", on)
    except SystemExit as stopped:
        return stopped.code, capsys.readouterr().out
    return 0, capsys.readouterr().out


def test_what_ships_is_clean(capsys):
    call_command("load_content")

    assert audit(capsys) == (0, "Nothing found.\n")


def plant_no_source():
    AdvicePage.objects.filter(number=4).update(sources="[]")


def plant_a_source_nobody_looked_at():
    page = AdvicePage.objects.get(number=4)
    source = {"name": "A ministry", "says": "It helps to tell.", "checked": None}
    page.sources = [{"type": "source", "value": source}]
    page.save(clean=False)


def plant_no_day_of_review():
    Check.objects.filter(slug="pressure").update(review_by=None)


def plant_hard_words():
    AdvicePage.objects.filter(number=4).update(title_6_9="You must be brave")


def plant_dead_advice():
    Campaign.objects.filter(public_slug="owe-nothing").update(learn=99)


def plant_dead_guide():
    CaregiverGuide.objects.get(slug="listening").unpublish()


def plant_dead_check():
    LessonPlan.objects.update(asks="gone")


def plant_dead_call():
    CallToAction.objects.update(live=False)


def plant_dead_figure():
    Figure.objects.filter(slug="where").update(live=False)


def plant_hard_words_beside_a_number():
    Figure.objects.filter(slug="where").update(base="word " * 40)


@pytest.mark.parametrize(
    ("plant", "says"),
    [
        (plant_no_source, "has no source"),
        (plant_a_source_nobody_looked_at, "does not say when “A ministry” was looked at"),
        (plant_no_day_of_review, "has no day on which it is read again"),
        (plant_hard_words, "6-9: “You must” is never said to a child"),
        (plant_dead_advice, "names advice “99”, which is not up"),
        (plant_dead_guide, "names guide “listening”, which is not up"),
        (plant_dead_check, "names check “gone”, which is not up"),
        (plant_dead_call, "names call “"),
        (plant_dead_figure, "names figure “where”, which is not up"),
        (plant_hard_words_beside_a_number, "figure “53 in 100"),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_a_planted_fault_is_found(capsys, plant, says, shipped_pages):
    plant()

    code, found = audit(capsys)

    assert code == 1
    assert says in found


def test_a_day_that_passed_is_found_on_the_next(capsys, shipped_pages):
    AdvicePage.objects.filter(number=4).update(review_by=date(2026, 11, 29))

    assert audit(capsys, on="2026-11-29")[0] == 0
    code, found = audit(capsys, on="2026-11-30")
    assert (code, "was to be read again by 2026-11-29" in found) == (1, True)


def says_of(row):
    return [each.says for each in found_in_row(row)]


def test_a_number_and_an_app_that_children_see_name_source_and_date(make_line, make_app):
    sourced = {"sources": [{"title": "A page"}], "as_of_year": 2026}
    for make in (make_line, make_app):
        assert len(says_of(make(**({"slug": "bare"} if make is make_app else {})))) == 2
        assert says_of(make(**sourced)) == []


def test_a_number_that_no_child_sees_may_still_lack_them(make_line):
    assert says_of(make_line(confidence="unknown")) == []
