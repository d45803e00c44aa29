"""What the tests of education share: a fixed moment, one country's lines, one app."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError
from django.db.models import QuerySet
from wagtail.models import Locale, Page

from education.actions.load_pages import Wanted, load_page
from education.actions.load_small_texts import load_small_texts
from education.models import Campaign, Helpline, Platform
from education.page_files import page_files
from education.shipped import campaign_values

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def a_minute_later(now: datetime) -> datetime:
    return now + timedelta(seconds=61)


@pytest.fixture
def make_line():
    def make(**wanted: Any) -> Helpline:
        dullest = {
            "country_iso2": "KE",
            "country_name": "Kenya",
            "kind": "helpline",
            "name": "A line",
            "number": "116",
            "confidence": "high",
        }
        return Helpline.objects.create(**(dullest | wanted))

    return make


@pytest.fixture
def make_app():
    def make(**wanted: Any) -> Platform:
        dullest = {
            "slug": "chatter",
            "name": "Chatter",
            "block_steps": ["Tap Block."],
            "report_steps": ["Tap Report."],
            "confidence": "high",
        }
        return Platform.objects.create(**(dullest | wanted))

    return make


@pytest.fixture
def database_is_down(monkeypatch):
    """Return a switch: from its call on, reading rows fails as a dead server does."""

    def refuse(_self: QuerySet[Any]) -> None:
        raise OperationalError

    def switch_off() -> None:
        monkeypatch.setattr(QuerySet, "_fetch_all", refuse)

    return switch_off


@pytest.fixture
def in_swahili(db):
    """Return who translates a page or small text into Swahili and puts it up."""

    def translate(row: Any, **words: Any) -> Any:
        locale, _ = Locale.objects.get_or_create(language_code="sw")
        options = {"copy_parents": True} if isinstance(row, Page) else {}
        copy = row.copy_for_translation(locale, **options)
        for name, value in words.items():
            setattr(copy, name, value)
        copy.save()
        copy.save_revision().publish()
        return copy

    return translate


@pytest.fixture
def shipped_campaigns(db):
    """Bring in the campaigns alone: all pages take ten times as long."""
    for file in page_files("campaigns"):
        values = campaign_values(file)
        load_page(Wanted(file=file, shelf="campaigns", model=Campaign, values=values))


@pytest.fixture
def shipped_texts(db):
    load_small_texts()
