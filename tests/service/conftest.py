"""What the tests of the service share: a Monday morning, and people who may decide."""

from datetime import UTC, datetime

import pytest

from tests.people import member

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def now():
    return NOW


@pytest.fixture
def a_minute_later():
    return NOW.replace(minute=1, second=1)


@pytest.fixture
def lea(db):
    return member("lea")


@pytest.fixture
def omar(db):
    return member("omar")
