"""Databases made once and copied: Wagtail's two hundred migrations take longer than most tests.

They lie in the temporary folder under a name made of everything that decides what is in them, so
that a change of a migration or of the content makes new ones.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from scripts.checks import clean_environment
from scripts.command_lines import ROOT, manage
from tests.stack.servers import PostgreSQL

MIGRATED, PREPARED, ON_POSTGRESQL = "migrated.sqlite3", "prepared.sqlite3", "prepared.dump"
# What may change a row or a table of a fresh database.
DECIDING = (
    "requirements/base.txt",
    "*/migrations/*.py",
    "education/actions/*.py",
    "education/*file*.py",
    "education/safe_messaging.py",
    "education/stored.py",
    "education/data/**/*",
    "accounts/*.py",
    "languages/known.py",
    "safety_portal/settings/*.py",
    "safety_portal/management/commands/*.py",
    "reports/management/commands/prepare.py",
    "service/*.py",
)


def migrated_database() -> Path:
    """Return a SQLite file with every table and nothing of the content."""
    return databases() / MIGRATED


def prepared_database() -> Path:
    """Return a SQLite file as `manage.py prepare` leaves it."""
    return databases() / PREPARED


@contextmanager
def prepared_tables(server: PostgreSQL) -> Iterator[None]:
    """Put the tables of a stack before this one into the server, or keep those made meanwhile.

    What is done inside, `manage.py prepare`, finds nothing to do the second time.
    """
    file = databases() / ON_POSTGRESQL
    was_there = file.exists()
    if was_there:
        server.restore(file)
    yield
    if not was_there:
        server.dump(file)


@cache
def databases() -> Path:
    """Return the folder of both, made by whichever process comes first."""
    folder = Path(tempfile.gettempdir()) / f"portal-databases-{os.geteuid()}-{mark()}"
    with only_one(folder.with_suffix(".lock")):
        if not folder.exists():
            make(folder)
    return folder


def make(folder: Path) -> None:
    """Fill the folder in one step: one half made is never used."""
    with tempfile.TemporaryDirectory(prefix="portal-making-") as name:
        data = Path(name)
        run(data, "make_keys")
        run(data, "migrate", "--verbosity", "0")
        shutil.copy(data / "db.sqlite3", data / MIGRATED)
        run(data, "prepare", "--verbosity", "0")
        (data / "db.sqlite3").rename(data / PREPARED)
        half = Path(tempfile.mkdtemp(dir=folder.parent, prefix="portal-databases-half-"))
        for file in (MIGRATED, PREPARED):
            shutil.copy(data / file, half / file)
        half.rename(folder)


def run(data: Path, *arguments: str) -> None:
    environment = {
        **clean_environment(os.environ),
        "PORTAL_MODE": "demo",
        "PORTAL_SURFACE": "all",
        "OPERATOR_NAME": "a made-up helpline",
        "DATA_DIR": str(data),
    }
    done = subprocess.run(
        manage(*arguments), cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        message = f"manage.py {' '.join(arguments)}\n{done.stdout}{done.stderr}"
        raise RuntimeError(message)


def mark() -> str:
    """Return the checksum of every file that decides what the databases hold."""
    whole = hashlib.sha256()
    found = {path for pattern in DECIDING for path in ROOT.glob(pattern)}
    for path in sorted(each for each in found if each.is_file() and each.suffix != ".pyc"):
        whole.update(str(path.relative_to(ROOT)).encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()[:16]


@contextmanager
def only_one(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
