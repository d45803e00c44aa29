"""What the tests of the room of editors share: Eda writes, Rui agrees, and pages are there."""

import pytest
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from education.actions.set_up_editing import set_up_editing
from education.models import AdvicePage
from education.safe_messaging import POINTS


@pytest.fixture
def eda():
    return User.objects.create_user("eda", password="x", role=Role.EDITOR)


@pytest.fixture
def rui():
    return User.objects.create_user("rui", password="x", role=Role.REVIEWER)


@pytest.fixture
def sign_in(settings):
    settings.DEMO_SKIP_SECOND_FACTOR = True

    def sign_in(person: User) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return sign_in


@pytest.fixture
def pages(shipped_pages):
    set_up_editing()


@pytest.fixture
def write(pages):
    """Return who writes a draft of advice 4, ticked or not, and gives back its revision."""

    def write(by, *, title="Your picture", ticked=True, number=4, **words):
        page = AdvicePage.objects.get(number=number).get_latest_revision_as_object()
        page.title_6_9 = title
        for name, value in words.items():
            setattr(page, name, value)
        page.tick(list(POINTS) if ticked else [])
        return page.save_revision(user=by)

    return write
