"""`make run` as a whole, as far as it goes without starting the site."""

import os
import socket
import subprocess
import sys

import pytest

from scripts.command_lines import ROOT
from scripts.preconditions import DataFolder
from scripts.run import demo_environment, drop_half_made, welcome


def run_with(**settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scripts.run"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **settings},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_taken_port_gives_one_line_and_makes_no_folder(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])

        done = run_with(PORT=port, DATA_DIR=str(tmp_path / "data"))

    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        f"make run: port {port} is taken: stop the other program, or choose: make run PORT=9000"
    ]
    assert list(tmp_path.iterdir()) == []


def test_an_unwritable_folder_gives_one_line(tmp_path):
    (tmp_path / "file").write_text("")

    done = run_with(PORT="0", DATA_DIR=str(tmp_path / "file"))
    no_folder = run_with(PORT=free(), DATA_DIR=str(tmp_path / "file"))

    assert (done.returncode, no_folder.returncode) == (1, 1)
    assert len(done.stderr.splitlines()) == len(no_folder.stderr.splitlines()) == 1
    assert "cannot write to" in no_folder.stderr


def test_the_demo_stays_on_loopback_whatever_the_caller_set(tmp_path):
    given = {"PORTAL_MODE": "production", "SITE_ORIGIN": "https://portal.example"}

    environment = demo_environment(given, port=9000, data_dir=tmp_path)

    assert environment["PORTAL_MODE"] == "demo"
    assert environment["SITE_ORIGIN"] == "http://127.0.0.1:9000"
    assert environment["DATA_DIR"] == str(tmp_path)


def test_the_callers_servers_are_kept(tmp_path):
    given = {"DATABASE_URL": "postgres://db", "REDIS_URL": "redis://r", "LOG_LEVEL": "INFO"}

    assert given.items() <= demo_environment(given, port=9000, data_dir=tmp_path).items()


@pytest.mark.parametrize(
    ("is_new", "environment", "stays"),
    [
        pytest.param(True, {}, False, id="made by this run"),
        pytest.param(False, {}, True, id="was there before"),
        pytest.param(True, {"DATABASE_URL": "postgres://db"}, True, id="rows may need the keys"),
    ],
)
def test_only_a_folder_made_by_a_failed_run_is_removed(tmp_path, is_new, environment, stays):
    (tmp_path / "keys").mkdir()

    drop_half_made(DataFolder(path=tmp_path, is_new=is_new), environment=environment)

    assert tmp_path.exists() is stays


def test_the_welcome_says_where_to_go_and_how_to_sign_in(tmp_path):
    (tmp_path / "demo-sign-in.txt").write_text("ana (moderator)  made-up-password\n")

    lines = welcome("http://127.0.0.1:8000", data_dir=tmp_path).splitlines()

    assert lines[0].endswith(" http://127.0.0.1:8000/")
    assert lines[1].endswith(" http://127.0.0.1:8000/desk/")
    assert lines[2].endswith(" http://127.0.0.1:8000/cms/")
    assert lines[3].endswith("ana (moderator)  made-up-password")
    assert lines[4].endswith(str(tmp_path))


def free() -> str:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        return str(other.getsockname()[1])
