"""What the tests of the child's pages share: its own site, one visitor, and fresh shares."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from education.models import Helpline
from reports.views import code
from reports.views.throttle import Share
from service.settings_now import RECENT_CHANGES
from tests.journey_walk import Visitor, walk
from tests.reports.builders import moderator

SUNDAY = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def the_childs_site(settings, monkeypatch):
    """Answer only what the public surface answers, with every network's share unused."""
    settings.ROOT_URLCONF = "safety_portal.urls.public"
    monkeypatch.setattr(code, "CODE_SHARE", Share(size=120, window=timedelta(minutes=10)))


@pytest.fixture
def mira(db):
    """Return Mira, a child, at the browser of her phone."""
    return Visitor()


@pytest.fixture
def clock():
    """Stand still on a Sunday morning; `clock.shift` lets time pass."""
    with time_machine.travel(SUNDAY, tick=False) as traveller:
        yield traveller


@pytest.fixture(name="code")
def code_of_the_only_report(clock, db):
    """Return the code of the only report."""
    return walk()


@pytest.fixture
def mira_inside(code, mira):
    """Return Mira on the case page of the report she has just sent."""
    mira.open_case(code)
    return mira


@pytest.fixture
def ana(db):
    return moderator("ana")


@pytest.fixture
def two_countries(settings):
    """Let the service answer in Kenya, its own country, and in Cambodia, and know apps by name."""
    settings.COUNTRY, settings.COUNTRIES = "KE", ["KE", "KH"]
    settings.MIDDLEWARE = [
        *settings.MIDDLEWARE,
        "tests.reports.views.site_names.two_countries_and_apps",
    ]


@pytest.fixture
def a_number_to_call(db, settings):
    """Return the number shown on every page once the operator has set a country."""
    settings.COUNTRY = "KE"
    line = Helpline.objects.create(
        country_iso2="KE", country_name="Kenya", kind="emergency", name="A line", number="999",
        confidence="high",
    )  # fmt: skip
    return line.number


@pytest.fixture
def set_service(monkeypatch, clock):
    """Return what puts settings in force as the desk would, on a day that stands still."""

    def put_in_force(**texts: str) -> None:
        monkeypatch.setattr(RECENT_CHANGES, "_read", lambda _key: tuple(texts.items()))
        RECENT_CHANGES.forget()

    yield put_in_force
    RECENT_CHANGES.forget()


@pytest.fixture
def operator_says(set_service, nobody_known):
    """Return the same, where hours that are not named are closed."""
    return set_service
