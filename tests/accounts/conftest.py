"""The cast: Ana is a moderator, Omar an administrator, Eda an editor."""

from datetime import UTC, datetime

import pytest
import time_machine
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from tests.accounts.people import PASSWORD, Person


@pytest.fixture(autouse=True)
def clock():
    """Stand still inside one period of the authenticator app; `clock.shift` goes to the next."""
    with time_machine.travel(datetime(2026, 3, 2, 9, 0, 5, tzinfo=UTC), tick=False) as traveller:
        yield traveller


@pytest.fixture(autouse=True)
def second_factor_is_asked_for(settings):
    settings.DEMO_SKIP_SECOND_FACTOR = False


@pytest.fixture
def person(db):
    def make(username: str, *, role: Role, has_app: bool = True) -> Person:
        user = User.objects.create_user(username, password=PASSWORD, role=role)
        secret = generate_totp_secret() if has_app else ""
        if secret:
            TOTP.activate(user, secret)
        return Person(user=user, client=Client(), secret=secret)

    return make


@pytest.fixture
def ana(person):
    return person("ana", role=Role.MODERATOR)


@pytest.fixture
def newcomer(person):
    """Return a moderator on the first day: a password and no second factor yet."""
    return person("ben", role=Role.MODERATOR, has_app=False)


@pytest.fixture
def eda(person):
    return person("eda", role=Role.EDITOR)
