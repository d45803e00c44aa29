"""Databases of each size on one server: one is prepared, the others are copies filled with rows."""

from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

FILL = Path(__file__).with_name("fill.sql").read_text(encoding="utf-8")
# Foreign keys are checked when a batch is committed; smaller batches keep that list in memory.
BATCH = 25_000
UNDONE = "SELECT count(*) FROM reports_job WHERE done_at IS NULL AND due_at < now()"
REPORTS = "SELECT count(*) FROM reports_report"


def connect(url: str) -> psycopg.Connection:
    """Return a connection that commits each statement by itself."""
    return psycopg.connect(
        url, autocommit=True, cursor_factory=psycopg.ClientCursor, connect_timeout=5
    )


def with_name(url: str, name: str) -> str:
    """Return the address of another database on the same server."""
    return urlsplit(url)._replace(path=f"/{name}").geturl()


def copy_database(url: str, name: str) -> str:
    """Copy the prepared database under another name and return the address of the copy."""
    prepared = urlsplit(url).path.lstrip("/")
    statement = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
        sql.Identifier(name), sql.Identifier(prepared)
    )
    with connect(with_name(url, "postgres")) as connection:
        connection.execute(statement)
    return with_name(url, name)


def fill(url: str, *, rows: int) -> None:
    """Write that many made-up reports and let the planner look at them."""
    with connect(url) as connection:
        for first in range(1, rows + 1, BATCH):
            last = min(first + BATCH - 1, rows)
            with connection.transaction():
                connection.execute(FILL, {"first": first, "last": last})
        connection.execute("VACUUM ANALYZE")


def count(url: str, statement: str) -> int:
    """Return the one number that a statement gives."""
    with connect(url) as connection:
        row = connection.execute(statement).fetchone()
    return int(row[0]) if row else 0
