"""What is missing is installed where that is possible, and explained where it is not."""

import os
import shutil
from pathlib import Path

import pytest

from scripts import test as make_test
from scripts import tools
from scripts.checks import clean_environment
from scripts.tools import ensure, explain


@pytest.fixture
def nothing_installed(monkeypatch):
    monkeypatch.setattr(tools, "find", lambda _name: None)


def test_what_is_there_is_not_installed_again(monkeypatch):
    monkeypatch.setattr(tools, "find", lambda _name: Path("/usr/bin/it"))
    monkeypatch.setattr(tools, "_install", pytest.fail)

    assert ensure(["chromium", "postgresql"]) == {}


@pytest.mark.parametrize(
    ("user_id", "apt", "reason"),
    [
        pytest.param(1000, "/usr/bin/apt-get", "not root", id="a person's own machine"),
        pytest.param(0, None, "this is not Debian or Ubuntu", id="another system"),
    ],
)
def test_elsewhere_one_line_says_what_is_skipped_and_why(
    monkeypatch, capsys, nothing_installed, user_id, apt, reason
):
    monkeypatch.setattr(os, "geteuid", lambda: user_id)
    monkeypatch.setattr(shutil, "which", lambda _name: apt)

    explain(ensure(["chromium"]))

    line = capsys.readouterr().out
    assert line.startswith(f"tools: no chromium: browser tests are skipped: {reason}")
    assert line.count("\n") == 1


def test_as_root_on_debian_the_missing_packages_are_installed(monkeypatch, tmp_path):
    asked = []
    here = {"redis-server"}
    monkeypatch.setattr(tools, "find", lambda name: Path("x") if name in here else None)
    monkeypatch.setattr(tools, "START_POLICY", tmp_path / "policy")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(shutil, "which", lambda _name: "/usr/bin/apt-get")

    def apt(*arguments):
        asked.append((arguments[0], arguments[-1], (tmp_path / "policy").exists()))
        here.update({"postgresql"} if arguments[-1] == "postgresql" else ())
        return ""

    monkeypatch.setattr(tools, "_apt", apt)

    assert list(ensure(["postgresql", "redis-server", "chromium"])) == ["chromium"]
    assert asked == [
        ("update", "update", True),
        ("install", "postgresql", True),
        ("install", "chromium", True),
    ]
    assert not (tmp_path / "policy").exists()


@pytest.mark.parametrize(("setting", "failures"), [("true", 1), ("", 0)])
def test_a_missing_tool_is_a_failure_only_in_ci(monkeypatch, setting, failures):
    monkeypatch.setenv("CI", setting)
    monkeypatch.setattr(make_test, "ensure", lambda _names: {"chromium": "not root"})

    assert len(make_test.tools_outcome(["chromium"])) == failures


def test_a_developers_own_settings_do_not_reach_the_tests():
    given = {"PATH": "/bin", "DATABASE_URL": "x", "PORTAL_MODE": "x", "SECRET_KEY_FILE": "x"}

    assert clean_environment(given) == {"PATH": "/bin"}
