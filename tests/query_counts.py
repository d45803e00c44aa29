"""Count a view's own queries, apart from what carries its session and its transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

# On a machine without Redis the session lies in a table; with Redis these do not reach it.
SESSION_TABLE = '"portal_cache"'
FRAME = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")


@contextmanager
def own_queries() -> Iterator[list[str]]:
    """Give a list that holds, after the block, the SQL of the queries the view itself made."""
    found: list[str] = []
    with CaptureQueriesContext(connection) as captured:
        yield found
    found += [
        query["sql"]
        for query in captured
        if SESSION_TABLE not in query["sql"] and not query["sql"].startswith(FRAME)
    ]
