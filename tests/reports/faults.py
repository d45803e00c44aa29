"""Faults of the database, put where a test wants them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import OperationalError, connection

WRITES = ("INSERT", "UPDATE", "DELETE")


class LostConnectionError(OperationalError):
    """What a test's fault raises, so that it is not taken for another."""


@contextmanager
def fault_at_write(number: int) -> Iterator[list[str]]:
    """Let the write of this number fail, counted from 0; give the statements tried."""
    tried: list[str] = []

    def execute(run: Callable[..., Any], sql: str, *arguments: Any) -> Any:
        if sql.startswith(WRITES):
            tried.append(sql)
            if len(tried) == number + 1:
                raise LostConnectionError
        return run(sql, *arguments)

    with connection.execute_wrapper(execute):
        yield tried


@contextmanager
def counted_queries() -> Iterator[list[str]]:
    """Give the statements sent, without what only begins or ends a transaction."""
    sent: list[str] = []

    def execute(run: Callable[..., Any], sql: str, *arguments: Any) -> Any:
        if not sql.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")):
            sent.append(sql)
        return run(sql, *arguments)

    with connection.execute_wrapper(execute):
        yield sent
