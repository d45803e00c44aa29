"""At the desk: time stands still at the moment at which the builders' reports arrive."""

import pytest
import time_machine

from tests.people import member
from tests.reports.builders import NOW


@pytest.fixture(autouse=True)
def clock():
    """Stand still; `clock.shift` lets time pass."""
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def second_step_was_passed(settings, db):
    """Skip the second step: it has tests of its own, in tests/accounts."""
    settings.DEMO_SKIP_SECOND_FACTOR = True


@pytest.fixture
def ana():
    return member("ana")


@pytest.fixture
def ben():
    return member("ben")


@pytest.fixture
def lea():
    return member("lea")
