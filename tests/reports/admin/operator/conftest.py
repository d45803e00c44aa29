"""At the pages of the settings: what is stored as changed is in force."""

import pytest


@pytest.fixture(autouse=True)
def stored_changes_count(settings_of_the_desk):
    """Let the desk read its own rows."""
