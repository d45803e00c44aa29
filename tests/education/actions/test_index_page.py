"""A page that is up is found by its words; one that is down is not."""

import pytest
from wagtail.models import Locale

from education.models import AdvicePage, CaregiverGuide
from education.safe_messaging import POINTS
from tests.education.found_texts import addresses, found_by

pytestmark = pytest.mark.usefixtures("shipped_pages")


def test_each_reader_finds_a_page_by_its_own_words():
    assert "/h/4/" in addresses("take it down", reader="13-17")
    (first, *_) = found_by("picture goes around", reader="6-9")
    assert (first.kind, first.address, first.title) == (
        "advice",
        "/h/4/",
        "When your picture goes around",
    )


def test_guides_are_found_by_those_whom_they_are_for():
    assert "/g/listening/" in addresses("calm", reader="caregiver")
    assert "/g/lesson/" in addresses("lesson", reader="professional")
    assert "/g/lesson/" not in addresses("lesson", reader="10-12")


def test_a_page_taken_down_is_not_found():
    assert "/h/4/" in addresses("picture goes around", reader="6-9")

    AdvicePage.objects.get(number=4).unpublish()

    assert "/h/4/" not in addresses("picture goes around", reader="6-9")


def test_a_deleted_page_is_not_found():
    assert "/g/listening/" in addresses("calm", reader="caregiver")

    CaregiverGuide.objects.get().delete()

    assert "/g/listening/" not in addresses("calm", reader="caregiver")


def test_changed_words_are_found_and_the_old_ones_are_not():
    page = AdvicePage.objects.get(number=4)
    page.title_6_9 = "A purple elephant"
    page.tick(list(POINTS))
    page.save_revision()
    assert addresses("elephant", reader="6-9") == []

    AdvicePage.objects.get(number=4).get_latest_revision().publish()

    assert addresses("elephant", reader="6-9") == ["/h/4/"]


def test_a_translation_is_found_in_its_language_beside_the_english():
    locale, _ = Locale.objects.get_or_create(language_code="pt")
    own = AdvicePage.objects.get(number=4).copy_for_translation(locale, copy_parents=True)
    own.title_6_9 = "Um elefante"
    own.save_revision().publish()

    assert addresses("elefante", reader="6-9", language="pt") == ["/h/4/"]
    assert addresses("elefante", reader="6-9") == []
    assert "/h/4/" in addresses("picture goes around", reader="6-9")
