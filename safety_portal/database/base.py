"""While PostgreSQL is down one thread of a process looks for it; the others hear so at once.

Without this each request waits its full turn at the pool, all threads of a web worker stand still,
and not even the help page is served. Django finds the class below by the name of this module.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg_pool import ConnectionPool, PoolTimeout


class StillDownError(psycopg.OperationalError):
    """Another thread of this process is looking for the server."""


class Outage:
    """Whether the last look found no server. The first thread that finds one ends it."""

    def __init__(self) -> None:
        self._is_down = False
        self._looking = threading.Lock()

    @contextmanager
    def watch(self) -> Iterator[None]:
        """Run one attempt to connect. Raises StillDownError without running it in an outage."""
        if not self._is_down:
            with self._noting():
                yield
            return
        if not self._looking.acquire(blocking=False):
            raise StillDownError
        try:
            with self._noting():
                yield
        finally:
            self._looking.release()

    @contextmanager
    def _noting(self) -> Iterator[None]:
        try:
            yield
        except PoolTimeout:
            self._is_down = True
            raise
        self._is_down = False


OUTAGE = Outage()


def check_and_renew(connection: psycopg.Connection[Any], *, pool: ConnectionPool) -> None:
    """Check a connection; one dead is a sign that all of the pool died with their server.

    The pool alone tries one after another with a pause of a second in between, and gives up:
    after a restart the first children would have to press Send again. Raises
    psycopg.OperationalError.
    """
    try:
        ConnectionPool.check_connection(connection)
    except psycopg.OperationalError:
        pool.check()
        raise


class DatabaseWrapper(base.DatabaseWrapper):
    @property
    def pool(self) -> ConnectionPool | None:
        pool: ConnectionPool | None = super().pool
        if pool is not None:
            # Django names the pool's own check itself and leaves no setting for another.
            pool._check = partial(check_and_renew, pool=pool)
        return pool

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:  # Any: as in Django's own
        with OUTAGE.watch():
            return super().get_new_connection(conn_params)
