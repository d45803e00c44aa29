"""The search on a real PostgreSQL: the same answers, by its own index, and a log without words."""

import os
import subprocess
import sys
from collections.abc import Iterator

import psycopg
import pytest

from scripts import command_lines
from scripts.checks import clean_environment, pytest_command
from scripts.command_lines import ROOT
from tests.reliability.cut_off_search import WORD
from tests.stack.fixtures import require
from tests.stack.servers import PostgreSQL

SAME_TESTS = ("tests/education/test_search.py", "tests/education/test_found_text.py")
SECONDS = 300


@pytest.fixture(scope="module")
def server() -> Iterator[PostgreSQL]:
    require("postgresql")
    with PostgreSQL(keeps_writes=False) as running:
        yield running


@pytest.fixture(scope="module")
def tables(server: PostgreSQL) -> PostgreSQL:
    """Give the server with the tables of the site, whose owner is no superuser."""
    done = run(server, *command_lines.manage("migrate", "--verbosity", "0"))
    assert done.returncode == 0, done.stdout + done.stderr
    return server


def run(server: PostgreSQL, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=ROOT,
        env={
            **clean_environment(os.environ),
            "DJANGO_SETTINGS_MODULE": "safety_portal.settings.test",
            "DATABASE_URL": server.url,
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


def test_every_test_of_the_search_holds_on_postgresql_too(server):
    done = run(server, *pytest_command("-p", "no:cacheprovider", *SAME_TESTS))

    assert done.returncode == 0, done.stdout + done.stderr
    assert " skipped" not in done.stdout


@pytest.mark.parametrize(
    "word", ["elephant", "รูปของฉัน", "រូបថតរបស់"], ids=["English", "Thai", "Khmer"]
)
def test_a_word_is_looked_up_in_the_index_and_not_row_by_row(tables, word):
    with psycopg.connect(tables.url) as connection:
        connection.execute("SET enable_seqscan = off; SET enable_indexscan = off")
        asked = "EXPLAIN SELECT 1 FROM education_foundtext WHERE text LIKE %s"
        plan = connection.execute(asked, [f"%{word}%"]).fetchall()

    assert "education_foundtext_index" in str(plan)


@pytest.mark.parametrize(("how", "is_written_down"), [("quietly", False), ("plainly", True)])
def test_the_servers_own_log_holds_no_word_of_a_search_that_was_cut_off(
    tables, how, is_written_down
):
    """`plainly` shows that the log would hold it: that is what Django does by itself."""
    before = len(tables.log())
    with psycopg.connect(tables.url) as other:
        other.execute("LOCK TABLE education_foundtext IN ACCESS EXCLUSIVE MODE")
        done = run(tables, sys.executable, "-m", "tests.reliability.cut_off_search", how)

    written = tables.log()[before:]
    assert done.returncode == 0, done.stdout + done.stderr
    assert "canceling statement due to statement timeout" in written
    assert (WORD in written) is is_written_down
    assert WORD not in done.stdout + done.stderr
