"""The shipped content in the transaction of a test: to load it anew takes seconds each time."""

import sqlite3
from functools import cache
from typing import Any

from django.db import connection

from tests.stack.prepared import prepared_database

FOLDERS = ("education_", "wagtailcore_", "auth_group")
# What SQLite keeps by itself beside an index; it follows the table by triggers.
BY_ITSELF = "education_foundtext_index"

Table = tuple[str, tuple[str, ...], list[tuple[Any, ...]]]  # Any: whatever a column holds


@cache
def shipped_tables() -> tuple[Table, ...]:
    """Return name, columns and rows of each table that `load_content` fills."""
    source = sqlite3.connect(f"file:{prepared_database()}?mode=ro", uri=True)
    try:
        return tuple(read(source, name) for name in names_in(source))
    finally:
        source.close()


def names_in(source: sqlite3.Connection) -> list[str]:
    rows = source.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    found = [str(name) for (name,) in rows]
    return [name for name in found if name.startswith(FOLDERS) and not name.startswith(BY_ITSELF)]


def read(source: sqlite3.Connection, name: str) -> Table:
    cursor = source.execute(f'SELECT * FROM "{name}"')  # noqa: S608  # a name of our own tables
    return name, tuple(each[0] for each in cursor.description), cursor.fetchall()


def put_shipped_rows() -> None:
    """Replace the rows of these tables by those of the prepared database."""
    with connection.cursor() as cursor:
        for name, columns, rows in shipped_tables():
            cursor.execute(f'DELETE FROM "{name}"')  # noqa: S608
            holes = ", ".join(["%s"] * len(columns))
            named = ", ".join(f'"{column}"' for column in columns)
            statement = f'INSERT INTO "{name}" ({named}) VALUES ({holes})'  # noqa: S608
            cursor.executemany(statement, rows)
