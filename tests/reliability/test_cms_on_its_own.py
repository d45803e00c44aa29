"""The editors' pages as an installation of their own: host, key, cookie and database role."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest

from scripts.command_lines import ROOT
from tests.reliability.editors import (
    approve,
    come_in,
    hire,
    save,
    set_up_second_factor,
    type_password,
    walk_all,
)
from tests.stack.client import Browser
from tests.stack.fixtures import SERVERS, require
from tests.stack.layout import EDITORS_ROLE
from tests.stack.processes import Stack
from tests.stack.waiting import wait_until

A_MINUTE = 60.0
DRAWING_SECONDS = 15.0  # what a busy machine may take for one page
START_SECONDS = 120.0
TITLE, WORDS = "A heavy bag", "You can put a heavy bag down."
DENIED = psycopg.errors.InsufficientPrivilege


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """The stack with one editor and one reviewer at work, and a moderator at the desk."""

    stack: Stack
    eda: Browser
    rui: Browser
    ana: dict[str, str]

    @property
    def role(self) -> str:
        assert self.stack.postgresql
        return self.stack.postgresql.url_of(EDITORS_ROLE)

    @property
    def owner(self) -> str:
        assert self.stack.postgresql
        return self.stack.postgresql.url

    def start(self, *, database: str) -> subprocess.CompletedProcess[str]:
        """Do what each web worker of the editors does when it starts, and end."""
        environment = {**self.stack.plan.members["cms"].environment, "DATABASE_URL": database}
        return subprocess.run(
            [sys.executable, "-c", "import safety_portal.wsgi"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=START_SECONDS,
        )


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    require(*SERVERS)
    with Stack.with_editors(DEMO_SKIP_SECOND_FACTOR="false") as stack:
        at_work = {}
        for name, role in (("eda", "editor"), ("rui", "reviewer")):
            member = hire(stack, username=name, role=role)
            secret = set_up_second_factor(stack.cms_url, member)
            at_work[name] = come_in(stack.cms_url, member, secret=secret)
        ana = hire(stack, username="ana", role="moderator")
        yield Newsroom(stack=stack, ana=ana, **at_work)


@contextmanager
def connected(url: str) -> Iterator[psycopg.Connection]:
    """Give a connection; what was done in it is done when the block ends without an error."""
    with psycopg.connect(url) as connection:
        yield connection


def asked(url: str, statement: str) -> list[Any]:
    """Return the first column of what a question gives."""
    with connected(url) as connection:
        return [row[0] for row in connection.execute(statement.encode()).fetchall()]


def test_two_people_change_a_page_and_a_child_reads_it_within_a_minute(newsroom):
    """The editor saves, then sends it on; the reviewer agrees; the public process follows."""
    [page_id, *_] = asked(
        newsroom.owner,
        "SELECT page_ptr_id FROM education_advicepage JOIN wagtailcore_page p ON p.id = page_ptr_id"
        " JOIN wagtailcore_locale l ON l.id = locale_id WHERE number = 1 AND language_code = 'en'",
    )
    child = Browser(newsroom.stack.public_url)

    save(newsroom.eda, page_id, title=TITLE, words="A first try.")
    save(newsroom.eda, page_id, title=TITLE, words=WORDS, button="action-submit")
    assert TITLE not in child.get("/h/1/a/").words
    [task] = asked(newsroom.owner, "SELECT current_task_state_id FROM wagtailcore_workflowstate")
    approve(newsroom.rui, page_id, task=task)

    wait_until(
        lambda: WORDS in child.get("/h/1/a/").words,
        seconds=A_MINUTE + DRAWING_SECONDS,
        what="a child reads the new words",
    )
    assert asked(newsroom.role, "SELECT 1 FROM education_foundtext WHERE lead LIKE '%heavy bag%'")


def test_key_and_cookie_are_its_own_and_there_is_no_other_key_and_no_broker(newsroom):
    folder = newsroom.stack.folder
    keys = {name: folder / name / "keys" / "secret_key" for name in ("cms", "public", "data")}

    assert len({path.read_bytes() for path in keys.values()}) == len(keys)
    assert [path.name for path in keys["cms"].parent.iterdir()] == ["secret_key"]
    assert [path.name for path in (folder / "cms").iterdir()] == ["keys"]
    assert set(newsroom.eda.cookies) == {"cms_s", "cms_t"}


@pytest.mark.parametrize("path", ["/", "/desk/", "/s/0/", "/c/", "/help/", "/h/1/a/"])
def test_desk_and_the_pages_of_children_have_no_address_there(newsroom, path):
    assert newsroom.rui.get(path).status == 404
    assert newsroom.rui.get("/cms/").status == 200


def test_who_works_on_reports_is_not_known_there(newsroom):
    there = type_password(newsroom.stack.cms_url, newsroom.ana)
    at_the_desk = type_password(newsroom.stack.desk_url, newsroom.ana, room="/desk/")

    assert "not correct" in there.words
    assert "Successfully signed in as ana" in at_the_desk.words


def test_the_role_reads_pages_and_no_table_of_reports(newsroom):
    assert asked(newsroom.role, "SELECT count(*) FROM education_advicepage") != [0]

    tables = asked(newsroom.owner, "SELECT tablename FROM pg_tables WHERE tablename ~ '^reports_'")
    assert len(tables) > 10
    for table in [*tables, "django_admin_log"]:
        with pytest.raises(DENIED):
            asked(newsroom.role, f"TABLE {table}")


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE education_helpline SET name = name", id="change a help number"),
        pytest.param("DELETE FROM education_platform", id="take out an app"),
        pytest.param("UPDATE accounts_user SET role = 'lead'", id="give a role"),
        pytest.param("DELETE FROM service_settingschange", id="change a setting"),
        pytest.param("CREATE TABLE mine (id int)", id="make a table"),
        pytest.param(
            "INSERT INTO mfa_authenticator (user_id, type, data, created_at)"
            " SELECT '{ana}', 'webauthn', '{{}}', now()",
            id="give a moderator a passkey",
        ),
    ],
)
def test_what_the_role_may_not_do_the_owner_may(newsroom, statement):
    [ana] = asked(newsroom.owner, "SELECT id FROM accounts_user WHERE username = 'ana'")
    written = statement.format(ana=ana).encode()

    with connected(newsroom.owner) as connection:
        connection.execute(written)
        connection.rollback()
    with connected(newsroom.role) as connection, pytest.raises(DENIED):
        connection.execute(written)


@pytest.mark.parametrize("who", ["eda", "rui"])
def test_no_page_there_asks_for_more_than_the_role_may_read(newsroom, who):
    met = {page.path: page.status for page in walk_all(getattr(newsroom, who))}

    assert len(met) > 50
    assert {path: status for path, status in met.items() if status >= 500} == {}


def test_an_editor_mends_the_steps_of_an_app_there(newsroom):
    [app] = asked(newsroom.owner, "SELECT id FROM education_platform WHERE slug = 'whatsapp'")
    shown = newsroom.eda.get(f"/cms/snippets/education/platform/edit/{app}/")

    saved = shown.submit(shown.form(having="block_steps").fill(block_steps="Tap the new Block."))

    steps = f"SELECT block_steps FROM education_platform WHERE id = {app}"  # noqa: S608
    assert saved.status == 200
    assert asked(newsroom.owner, steps) == [["Tap the new Block."]]


def test_the_role_changes_no_password_but_those_of_editors(newsroom):
    with connected(newsroom.role) as connection:
        changed = connection.execute("UPDATE accounts_user SET password = '!' RETURNING username")
        names = {name for (name,) in changed.fetchall()}
        connection.rollback()

    assert names == {"eda", "rui"}


def test_a_start_on_the_owners_role_is_refused_with_what_to_do(newsroom):
    refused = newsroom.start(database=newsroom.owner)
    fine = newsroom.start(database=newsroom.role)

    assert (refused.returncode, fine.returncode) == (3, 0), refused.stderr + fine.stderr
    assert "safety_portal.E010: portal may read or change reports_report and" in refused.stderr
    assert "manage.py grant_cms --role NAME" in refused.stderr


@pytest.mark.parametrize(
    ("too_much", "number"),
    [
        pytest.param(f"GRANT SELECT ON reports_report TO {EDITORS_ROLE}", "E010", id="a report"),
        pytest.param("GRANT SELECT (id) ON reports_message TO PUBLIC", "E010", id="one column"),
        pytest.param("ALTER TABLE accounts_user DISABLE ROW LEVEL SECURITY", "E011", id="staff"),
    ],
)
def test_a_right_given_by_hand_stops_the_start_until_it_is_taken_back(newsroom, too_much, number):
    with connected(newsroom.owner) as connection:
        connection.execute(too_much)
    refused = newsroom.start(database=newsroom.role)
    with connected(newsroom.owner) as connection:
        connection.execute("REVOKE ALL ON reports_message FROM PUBLIC")
    newsroom.stack.manage("grant_cms", "--role", EDITORS_ROLE)

    assert refused.returncode == 3
    assert f"safety_portal.{number}" in refused.stderr
    assert newsroom.start(database=newsroom.role).returncode == 0


def test_a_dry_run_prints_the_same_each_time_and_changes_nothing(newsroom):
    arguments = ["grant_cms", "--role", EDITORS_ROLE, "--take-away", "--dry-run"]
    shown = newsroom.stack.manage(*arguments)

    assert f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {EDITORS_ROLE};" in shown
    assert newsroom.stack.manage(*arguments) == shown
    assert asked(newsroom.role, "SELECT count(*) FROM education_advicepage") != [0]


def test_rights_are_not_given_to_a_role_that_would_keep_more(newsroom):
    with connected(newsroom.owner) as connection:
        connection.execute("GRANT SELECT ON reports_job TO PUBLIC")
    try:
        with pytest.raises(RuntimeError, match="may still reach reports_job"):
            newsroom.stack.manage("grant_cms", "--role", EDITORS_ROLE)
    finally:
        with connected(newsroom.owner) as connection:
            connection.execute("REVOKE ALL ON reports_job FROM PUBLIC")

    assert newsroom.stack.manage("grant_cms", "--role", EDITORS_ROLE) == ""
