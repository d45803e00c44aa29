"""What the tests of education share: a fixed moment and one country's lines."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import OperationalError

from education.help_lines import RECENT_LINES
from education.models import Helpline, HelplineQuerySet

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _forget_help_lines() -> Iterator[None]:
    """Numbers stay in process memory: without this, one test would see those of another."""
    RECENT_LINES.forget()
    yield
    RECENT_LINES.forget()


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
def database_is_down(monkeypatch):
    """Return a switch: from its call on, reading help lines fails as a dead server does."""

    def refuse(_self: HelplineQuerySet) -> None:
        raise OperationalError

    return lambda: monkeypatch.setattr(HelplineQuerySet, "_fetch_all", refuse)
