"""Editors see at a glance how far each language is, and go on from there."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Locale

from education.actions.begin_translation import begin_translation
from education.actions.set_up_editing import set_up_editing
from education.actions.set_up_languages import set_up_languages
from education.models import AdvicePage
from education.translation_status import Status, languages_of_all
from tests.education.pages import advice_page

NOW = timezone.now()


@pytest.fixture
def english(cms):
    set_up_languages()
    set_up_editing()
    return advice_page()


@pytest.fixture
def portuguese(english):
    return Locale.objects.get(language_code="pt")


@pytest.fixture
def translated(english, portuguese, eda):
    """Return the Portuguese page, up a day after the English one."""
    begin_translation(of=[english], into=[portuguese], by=eda)
    page = english.get_translation(portuguese)
    days = {"live": True, "last_published_at": NOW + timedelta(days=1)}
    AdvicePage.objects.filter(pk=page.pk).update(**days)
    return page


def portuguese_advice():
    (advice,) = (each for each in languages_of_all() if each.name == "advice pages")
    (found,) = (each for each in advice.languages if each.language == "Português")
    return found


def test_what_nobody_has_begun_is_said(english):
    assert portuguese_advice().counts == [("not begun", 1)]


def test_a_draft_is_being_translated(english, portuguese, eda):
    begin_translation(of=[english], into=[portuguese], by=eda)

    assert portuguese_advice().counts == [("being translated", 1)]


def test_what_is_up_is_nothing_to_do(translated):
    found = portuguese_advice()

    assert found.counts == [("up", 1)]
    assert found.to_do == []


def test_an_english_page_that_changed_since_leaves_its_translation_behind(translated, english):
    changed = NOW + timedelta(days=2)
    AdvicePage.objects.filter(pk=english.pk).update(last_published_at=changed)

    (text,) = portuguese_advice().to_do

    assert text.status is Status.OLDER
    assert text.row.pk == translated.pk


def test_a_page_put_up_again_without_the_new_words_is_still_behind(translated, english):
    changed = NOW + timedelta(hours=12)
    AdvicePage.objects.filter(pk=english.pk).update(last_published_at=changed)

    assert portuguese_advice().counts == [("older than the English", 1)]


def test_the_page_counts_and_leads_on(as_eda, english):
    whole = as_eda.get("/cms/languages/").content.decode()

    assert "1 not begun" in " ".join(whole.split())
    assert f'href="/cms/pages/{english.pk}/edit/"' in whole
    assert "/cms/languages/" in as_eda.get("/cms/").content.decode()


def test_only_who_writes_pages_sees_it(as_eda, client):
    assert as_eda.get("/cms/languages/").status_code == 200
    assert client.get("/cms/languages/").status_code == 302
