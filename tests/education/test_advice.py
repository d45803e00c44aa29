"""Advice from memory: what is up now, in the reader's language, and with no database at all."""

from datetime import datetime, timedelta

import pytest
from django.db import OperationalError
from django.utils import translation
from wagtail.models import Locale
from wagtail.query import PageQuerySet

from education.advice import (
    RECENT_ADVICE,
    Advice,
    advice,
    advice_for,
    advice_in_files,
    all_advice,
)
from education.bands import Band
from education.models import AdvicePage
from education.safe_messaging import POINTS
from languages.said import Line

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages(shipped_pages):
    return AdvicePage.objects


def words_of(each: Advice) -> tuple[object, ...]:
    said = (each.title, each.icon, each.remember, each.steps, each.paragraphs)
    return (each.number, each.band, each.harms, *said, each.names_help)


def told(number: int, band: Band, *, now: datetime) -> Advice:
    found = advice(number, band, now=now)
    assert found is not None
    return found


def test_the_rows_say_what_the_files_say(pages, now):
    shown, shipped = RECENT_ADVICE.of("all", now=now), advice_in_files("all")

    assert len(shown) == 48
    assert list(map(words_of, shown)) == list(map(words_of, shipped))


def test_each_reader_has_words_of_their_own(pages, now):
    words = {band: told(4, band, now=now) for band in Band}

    assert len({each.title for each in words.values()}) >= 3
    assert words[Band.SMALL].remember != words[Band.ADULT].remember


def test_a_changed_page_is_read_at_once_by_the_process_that_changed_it(pages, now):
    assert told(4, Band.SMALL, now=now).title != "Changed"
    page = pages.get(number=4)
    page.title_6_9 = "Changed"
    page.tick(list(POINTS))
    page.save_revision().publish()

    assert told(4, Band.SMALL, now=now).title == "Changed"


def test_a_changed_page_is_read_by_every_other_process_within_a_minute(pages, now, a_minute_later):
    assert told(4, Band.SMALL, now=now).title != "Changed"
    pages.filter(number=4).update(title_6_9="Changed")

    assert told(4, Band.SMALL, now=now).title != "Changed"
    assert told(4, Band.SMALL, now=a_minute_later).title == "Changed"


def test_a_page_taken_down_is_gone_within_a_minute(pages, now, a_minute_later):
    assert advice(4, Band.SMALL, now=now) is not None
    pages.get(number=4).unpublish()

    assert advice(4, Band.SMALL, now=a_minute_later) is None
    assert advice(5, Band.SMALL, now=a_minute_later) is not None


def test_a_warm_page_asks_the_database_nothing(pages, now, django_assert_num_queries):
    advice(4, Band.SMALL, now=now)

    with django_assert_num_queries(0):
        assert advice(5, Band.TEEN, now=now + timedelta(seconds=59)) is not None


def test_without_a_database_the_shipped_pages_are_read(now, monkeypatch):
    def refuse(_self):
        raise OperationalError

    monkeypatch.setattr(PageQuerySet, "_fetch_all", refuse)

    assert len(all_advice(Band.TEEN, now=now)) == 12


def in_portuguese(page, title):
    """Return a translation of a page, as far as its title for the youngest goes."""
    locale, _ = Locale.objects.get_or_create(language_code="pt")
    own = page.copy_for_translation(locale, copy_parents=True)
    own.title_6_9 = title
    own.save_revision().publish()
    return AdvicePage.objects.get(pk=own.pk)


def test_a_page_is_read_in_the_language_of_its_reader_where_there_is_one(pages, now):
    in_portuguese(pages.get(number=4), "A tua imagem")

    with translation.override("pt"):
        own, other = told(4, Band.SMALL, now=now), told(5, Band.SMALL, now=now)

    assert own.title == "A tua imagem"
    assert not isinstance(own.title, Line)
    assert isinstance(other.title, Line)
    assert other.title.language == "en"


def test_a_translation_that_is_not_up_is_not_read(pages, now):
    in_portuguese(pages.get(number=4), "A tua imagem").unpublish()

    with translation.override("pt"):
        title = told(4, Band.SMALL, now=now).title

    assert isinstance(title, Line)
    assert title.language == "en"


def test_pages_about_a_harm_come_in_the_order_of_the_harms(pages, now):
    found = advice_for(["H03", "H04"], Band.TEEN, now=now)

    assert [page.number for page in found][:1] == [5]
    assert 4 in {page.number for page in found}
    assert len(found) == len({page.number for page in found})
    assert advice_for([], Band.TEEN, now=now) == []
