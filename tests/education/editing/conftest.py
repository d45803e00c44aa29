"""An editor and a reviewer who are signed in where pages are written."""

import pytest
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from education.actions.set_up_editing import set_up_editing


@pytest.fixture
def cms(settings, db):
    settings.DEMO_SKIP_SECOND_FACTOR = True
    set_up_editing()


@pytest.fixture
def eda(cms) -> User:
    return User.objects.create_user("eda", password="x", role=Role.EDITOR)


@pytest.fixture
def rui(cms) -> User:
    return User.objects.create_user("rui", password="x", role=Role.REVIEWER)


@pytest.fixture
def as_eda(eda) -> Client:
    return signed_in(eda)


@pytest.fixture
def as_rui(rui) -> Client:
    return signed_in(rui)


def signed_in(person: User) -> Client:
    client = Client()
    client.force_login(person)
    return client
