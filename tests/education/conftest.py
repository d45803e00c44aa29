"""What the tests of education share: a fixed moment, one country's lines, one app."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError

from education.models import Helpline, HelplineQuerySet, Platform, PlatformQuerySet

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

    def refuse(_self: HelplineQuerySet | PlatformQuerySet) -> None:
        raise OperationalError

    def switch_off() -> None:
        for rows in (HelplineQuerySet, PlatformQuerySet):
            monkeypatch.setattr(rows, "_fetch_all", refuse)

    return switch_off
