"""What every test may ask for: the stacks of real processes, and settings nobody changed."""

import pytest

from service import settings_now
from tests.stack.fixtures import embedded_stack, pytest_configure, running_stack

__all__ = ["embedded_stack", "pytest_configure", "running_stack"]


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
def settings_of_the_desk(db):
    """Let what is stored as changed be in force: see the fixture above."""
