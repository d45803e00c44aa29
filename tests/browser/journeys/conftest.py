"""A second site, on which somebody reads at this hour."""

from collections.abc import Iterator

import pytest

from tests.stack.processes import Stack


@pytest.fixture(scope="session")
def staffed_site() -> Iterator[Stack]:
    with Stack.embedded(web_workers=1, COUNTRY="KE", ROTA_STAFFED="true") as stack:
        stack.manage("load_content")
        yield stack
