"""What every test may ask for: the stacks of real processes, and languages made for tests."""

from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from hypothesis import HealthCheck, settings

from tests.stack.fixtures import embedded_stack, pytest_configure, running_stack


@pytest.fixture(scope="session")
def pseudo_languages() -> Path:
    """Make the two languages that a rule makes from English; return the folder they lie in."""
    call_command("compile_texts", pseudo=True, verbosity=0)
    return Path(settings.PSEUDO_LOCALE_PATH)


__all__ = ["embedded_stack", "pytest_configure", "running_stack"]

# A busy machine draws slowly, which says nothing of the site: speed is what `make bench` measures.
settings.register_profile(
    "busy machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("busy machine")
