"""The site inside this process, with every statement to the database counted."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection
from django.test import Client

from tests.bench.client import Answer, Fields


@dataclass
class Tally:
    """What one request asked of the database, BEGIN and COMMIT not counted as statements."""

    statements: int = 0
    transactions: int = 0


@contextmanager
def counting() -> Iterator[Tally]:
    """Count the statements and the committed transactions inside the block."""
    tally = Tally()
    commit = connection.commit

    def count_statement(execute: Callable[..., Any], *call: Any) -> Any:  # Any: Django's own
        tally.statements += 1
        return execute(*call)

    def count_transaction() -> None:
        tally.transactions += 1
        commit()

    with ExitStack() as counted:
        counted.enter_context(connection.execute_wrapper(count_statement))
        counted.enter_context(patch.object(connection, "commit", count_transaction))
        yield tally


class InProcess:
    """Walks the site as a client does; `last` is what the last request cost."""

    def __init__(self) -> None:
        self.client = Client(headers={"host": settings.ALLOWED_HOSTS[0]})
        self.last = Tally()

    def ask(self, method: str, path: str, fields: Fields = ()) -> Answer:
        with counting() as self.last:
            response = self.client.generic(
                method,
                path,
                data=urlencode(fields),
                content_type="application/x-www-form-urlencoded",
                secure=True,
            )
        return Answer(
            status=response.status_code,
            headers=list(response.headers.items()),
            body=response.content,
        )
