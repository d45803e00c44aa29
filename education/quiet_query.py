"""A query with words that somebody typed, which no log of the database server repeats."""

from typing import Any

import psycopg
from django.db import connections, models

# What came back for one row: its columns in the order asked for.
Row = tuple[Any, ...]


def rows_quietly(query: "models.QuerySet[Any, Row]") -> list[Row]:
    """Run a `values_list` and return its rows. Raises django.db.Error as the query itself would.

    PostgreSQL writes a statement that fails or is cut off into its own log. Django puts values into
    the statement; here they travel beside it, and PostgreSQL logs no values unless told to.
    """
    connection = connections[query.db]
    if connection.vendor != "postgresql":
        return list(query)
    sql, values = query.query.sql_with_params()
    connection.ensure_connection()
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        return cursor.execute(sql, values).fetchall()
