"""Counts straight from the tables of a running stack, whichever database it has."""

import re
import sqlite3
from contextlib import closing

import psycopg

from tests.stack.processes import Stack
from tests.stack.waiting import wait_until

BAD = re.compile(r'"level": "(warning|error|critical)"|Traceback')
KIND = re.compile(r'"type": "([\w.]+)"')
MOST_LINES = 3
MOST_CHARACTERS = 400


def count(stack: Stack, statement: str) -> int:
    """Return the one number that a SELECT gives. Raises OSError while there is no database."""
    if stack.postgresql:
        with psycopg.connect(stack.postgresql.url, connect_timeout=3) as connection:
            row = connection.execute(statement.encode()).fetchone()
    else:
        address = f"file:{stack.data_dir / 'db.sqlite3'}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=10)) as lite:
            row = lite.execute(statement).fetchone()
    return int(row[0]) if row else 0


def reports_stored(stack: Stack) -> int:
    return count(stack, "SELECT count(*) FROM reports_report")


def reports_waiting_for_triage(stack: Stack) -> int:
    """Count what the worker still owes: untriaged reports and unfinished jobs."""
    untriaged = "SELECT count(*) FROM reports_report WHERE state = 'received'"
    unfinished = "SELECT count(*) FROM reports_job WHERE done_at IS NULL"
    return max(count(stack, untriaged), count(stack, unfinished))


def wait_until_triaged(stack: Stack, *, seconds: float) -> None:
    """Wait until the worker owes nothing. Raises TimeoutError with its last complaints."""
    wait_until(
        lambda: reports_waiting_for_triage(stack) == 0,
        seconds=seconds,
        what=lambda: (
            f"all triaged, {reports_waiting_for_triage(stack)} wait\n{complaints(stack, 'worker')}"
        ),
    )


def complaints(stack: Stack, name: str) -> str:
    """Return the kinds of errors in a log, and the ends of its last lines that name one."""
    bad = [line for line in stack.log(name).splitlines() if BAD.search(line)]
    kinds = sorted({kind for line in bad for kind in KIND.findall(line)})
    return "\n".join([*kinds, *(line[-MOST_CHARACTERS:] for line in bad[-MOST_LINES:])])
