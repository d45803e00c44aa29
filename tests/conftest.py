"""What every test may ask for: stacks of real processes, made-up languages, unchanged settings."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.signals import setting_changed
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from accounts.models import User
from accounts.roles import Role
from education.actions.set_up_editing import set_up_editing
from education.advice import RECENT_ADVICE
from education.app_names import RECENT_COUNTRIES
from education.asking import RECENT_CHECKS
from education.calls import RECENT_CALLS, RECENT_SUPPORT
from education.campaigns import RECENT_CAMPAIGNS
from education.figures.told import RECENT_FIGURES
from education.guides.shown import RECENT_GUIDES
from education.help_lines import RECENT_LINES
from education.hotlines import RECENT_HOTLINES
from education.library import RECENT_WORKS
from education.platforms import RECENT_APPS
from service import settings_now
from service.fields import WEEKDAYS, hours_name
from tests.stack.fixtures import embedded_stack, pytest_configure, running_stack
from tests.stack.prepared import migrated_database
from tests.stack.shipped import put_shipped_rows

__all__ = ["embedded_stack", "pytest_configure", "running_stack"]

# A busy machine draws slowly, which says nothing of the site: speed is what `make bench` measures.
hypothesis_settings.register_profile(
    "busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("busy machine")

KEPT_IN_MEMORY = (
    RECENT_ADVICE,
    RECENT_APPS,
    RECENT_CALLS,
    RECENT_CAMPAIGNS,
    RECENT_CHECKS,
    RECENT_COUNTRIES,
    RECENT_FIGURES,
    RECENT_GUIDES,
    RECENT_HOTLINES,
    RECENT_LINES,
    RECENT_SUPPORT,
    RECENT_WORKS,
)


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Let Django bring the copied database up to date instead of making one."""
    return True


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Put a copy of the migrated database where Django looks for that of the tests."""
    shutil.copy(migrated_database(), str(connection.settings_dict["TEST"]["NAME"]))


@pytest.fixture
def shipped_pages(db) -> None:
    """Put what `load_content` brings into the database of this test."""
    put_shipped_rows()


@pytest.fixture
def signed_in(settings, db):
    """Return who comes to /cms/ in a role, with nothing asked but the role."""
    settings.DEMO_SKIP_SECOND_FACTOR = True
    set_up_editing()

    def sign_in(role: Role = Role.EDITOR) -> Client:
        client = Client()
        client.force_login(User.objects.create_user(str(role), password="x", role=role))
        return client

    return sign_in


@pytest.fixture(scope="session")
def pseudo_languages() -> Path:
    """Make the two languages that a rule makes from English; return the folder they lie in."""
    call_command("compile_texts", pseudo=True, verbosity=0)
    # A test that ran before may have looked for them, and what was not there is remembered.
    setting_changed.send(sender=None, setting="LANGUAGES", value=settings.LANGUAGES, enter=True)
    return Path(settings.PSEUDO_LOCALE_PATH)


@pytest.fixture(autouse=True)
def nothing_read_before():
    """Empty the process memory: without this, one test would see the rows of another."""
    for kept in KEPT_IN_MEMORY:
        kept.forget()
    yield
    for kept in KEPT_IN_MEMORY:
        kept.forget()


@pytest.fixture(autouse=True)
def settings_that_nobody_changed(request, monkeypatch):
    """Let the operator's settings be those of the environment, without a question to a database.

    A test that asks for `settings_of_the_desk` has those of its rows.
    """
    settings_now.RECENT_CHANGES.forget()
    if "settings_of_the_desk" not in request.fixturenames:
        monkeypatch.setattr(settings_now.RECENT_CHANGES, "_read", lambda _key: ())
    yield
    settings_now.RECENT_CHANGES.forget()


@pytest.fixture
def office_hours(settings_that_nobody_changed, monkeypatch):
    """Let people be there from Monday to Friday, nine to five."""
    week = [(hours_name(each), "09:00-17:00") for each in WEEKDAYS[:5]]
    closed = [(hours_name(each), "") for each in WEEKDAYS[5:]]
    monkeypatch.setattr(settings_now.RECENT_CHANGES, "_read", lambda _key: (*week, *closed))
    settings_now.RECENT_CHANGES.forget()


@pytest.fixture
def nobody_known(settings):
    """Let nobody be there, and no hours be known in which somebody comes."""
    settings.ROTA_STAFFED = False


@pytest.fixture
def settings_of_the_desk(db):
    """Let what is stored as changed be in force: see the fixture above."""
