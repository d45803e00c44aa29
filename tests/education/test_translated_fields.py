"""A translator gets the words that readers see; numbers, addresses and sources stay."""

import pytest
from wagtail_localize.models import TranslationSource

from education.models import Check, LibraryResource
from education.shelves import source_locale
from tests.education.pages import advice_page, campaign, guide

pytestmark = pytest.mark.django_db


def lines_of(row):
    source, _ = TranslationSource.get_or_create_from_instance(row)
    return {each.string.data for each in source.stringsegment_set.select_related("string")}


def seen_of(row):
    return {line for said in row.said() for line in (said.title, *said.lines) if line}


def test_of_an_advice_page_it_is_what_its_readers_see():
    page = advice_page()

    assert lines_of(page) == seen_of(page)


def test_of_a_campaign_it_is_what_its_readers_see_and_not_its_goal():
    page = campaign()

    assert lines_of(page) == seen_of(page)
    assert page.goal not in lines_of(page)


def test_of_a_guide_it_is_what_its_readers_see_and_not_the_names_in_its_addresses():
    page = guide()

    assert lines_of(page) == seen_of(page)
    assert page.sections[0].value["key"] not in lines_of(page)


def test_of_a_work_in_the_library_it_is_what_is_said_about_it():
    work = LibraryResource.objects.create(
        slug="work", title="Its title", summary="Short.", theme="Help", locale=source_locale()
    )

    assert lines_of(work) == {"Short.", "Help"}


def test_of_a_check_it_is_the_questions_and_answers():
    question = {
        "key": "who",
        "kind": "tells",
        "question": "Who helps?",
        "choices": [{"text": "Somebody", "right": True}, {"text": "Nobody", "right": False}],
        "why": "",
    }
    check = Check.objects.create(
        slug="check",
        title="check",
        audience="13-17",
        questions=[{"type": "question", "value": question}],
        locale=source_locale(),
    )

    assert lines_of(check) >= {"Who helps?"}
    assert "check" not in lines_of(check)
