"""Running stacks for the tests of a whole session; loaded as a pytest plugin."""

import os
from collections.abc import Iterator

import pytest

from scripts.tools import TOOLS, find
from tests.stack.processes import Stack

SERVERS = ("postgresql", "redis-server")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: only `make audit` runs it")


@pytest.fixture(scope="session")
def running_stack() -> Iterator[Stack]:
    """Give the site on PostgreSQL and Redis, public and desk apart."""
    require(*SERVERS)
    with Stack.on_servers() as stack:
        yield stack


@pytest.fixture(scope="session")
def embedded_stack() -> Iterator[Stack]:
    """Give the site on files alone, as `make run` starts it."""
    with Stack.embedded() as stack:
        yield stack


def require(*names: str) -> None:
    """Skip where a program is missing, with the reason; in CI that is a failure."""
    for name in names:
        if find(name) is not None:
            continue
        reason = f"{name} is not installed: {TOOLS[name].needed_for} cannot run"
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
