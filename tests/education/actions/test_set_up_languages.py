"""Pages can be written in every language that is offered, by those who may write in English."""

import pytest
from wagtail.models import GroupPagePermission, Locale, Page, WorkflowPage

from education.actions.set_up_editing import set_up_editing
from education.actions.set_up_languages import set_up_languages
from education.editors import EDITORS
from education.shelves import SHELVES, home_shelves

pytestmark = pytest.mark.django_db


def codes(rows):
    return sorted(each.locale.language_code for each in rows)


def test_every_language_has_its_shelves():
    set_up_languages()

    assert codes(home_shelves()) == ["en", "pt", "sw"]
    for slug in SHELVES:
        assert codes(Page.objects.filter(slug=slug)) == ["en", "pt", "sw"]


def test_only_what_is_offered_is_set_up(settings):
    settings.WAGTAIL_CONTENT_LANGUAGES = [("en", "English"), ("pt", "Português")]

    set_up_languages()

    assert codes(home_shelves()) == ["en", "pt"]


def test_editors_write_in_every_language_and_a_second_person_agrees_in_each():
    set_up_languages()
    set_up_editing()

    adding = GroupPagePermission.objects.filter(
        group__name=EDITORS, permission__codename="add_page"
    ).values_list("page", flat=True)
    homes = {each.pk for each in home_shelves()}

    assert set(adding) == homes
    assert set(WorkflowPage.objects.values_list("page", flat=True)) == homes


def test_a_second_run_changes_nothing():
    set_up_languages()
    set_up_editing()
    before = (Page.objects.count(), Locale.objects.count(), GroupPagePermission.objects.count())

    set_up_languages()
    set_up_editing()

    after = (Page.objects.count(), Locale.objects.count(), GroupPagePermission.objects.count())
    assert after == before
