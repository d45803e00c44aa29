"""The two stacks on which the stories are told, with the second factor asked of staff."""

from collections.abc import Iterator

import pytest

from tests.journeys.walk import Walk, walk_all
from tests.stack.fixtures import SERVERS, require
from tests.stack.processes import Stack


@pytest.fixture(scope="session")
def running_stack() -> Iterator[Stack]:
    """Give the site on PostgreSQL and Redis, public and desk apart."""
    require(*SERVERS)
    with Stack.on_servers(DEMO_SKIP_SECOND_FACTOR="false") as stack:
        yield stack


@pytest.fixture(scope="session")
def embedded_stack() -> Iterator[Stack]:
    """Give the site on files alone, as `make run` starts it."""
    with Stack.embedded(DEMO_SKIP_SECOND_FACTOR="false") as stack:
        yield stack


@pytest.fixture(scope="session")
def walk_on_servers(running_stack: Stack) -> Walk:
    return walk_all(running_stack)


@pytest.fixture(scope="session")
def walk_on_files(embedded_stack: Stack) -> Walk:
    return walk_all(embedded_stack)


@pytest.fixture(params=["walk_on_servers", "walk_on_files"], ids=["on servers", "on files"])
def walk(request: pytest.FixtureRequest) -> Walk:
    """Give what happened to all stories, once for each stack."""
    walked: Walk = request.getfixturevalue(request.param)
    return walked
