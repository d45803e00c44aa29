"""A site on which nobody is known to come."""

from collections.abc import Iterator

import pytest

from tests.stack.processes import Stack


@pytest.fixture(scope="session")
def empty_site() -> Iterator[Stack]:
    with Stack.embedded(web_workers=1, COUNTRY="KE", ROTA_STAFFED="false") as stack:
        stack.manage("load_content")
        yield stack
