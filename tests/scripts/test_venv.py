"""`scripts/venv.sh` in a copy of its own: what is missing is said in one line."""

import shutil
import subprocess
from pathlib import Path

import pytest

from scripts.command_lines import ROOT

SYSTEM_PROGRAMS = ("sh", "dirname", "cat", "cksum", "mkdir", "rm")
PYTHON_WITHOUT_VENV = '#!/bin/sh\ncase "$*" in *ensurepip*) exit 1 ;; esac\n'
# Makes the folder of an environment whose pip always fails.
PYTHON_WITH_BROKEN_PIP = """#!/bin/sh
case "$*" in
*"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
*"-m pip"*) echo 'ERROR: no network' >&2 && exit 1 ;;
esac
"""


class House:
    """A copy of the script with requirements and a PATH of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder / "bin"
        self.programs.mkdir()
        for name in SYSTEM_PROGRAMS:
            (self.programs / name).symlink_to(str(shutil.which(name)))
        (folder / "scripts").mkdir()
        shutil.copy(ROOT / "scripts" / "venv.sh", folder / "scripts")
        (folder / "requirements").mkdir()
        for name in ("base", "test"):
            (folder / "requirements" / f"{name}.txt").write_text(f"# {name}\n")

    def give(self, name: str, script: str) -> None:
        path = self.programs / name
        path.write_text(script)
        path.chmod(0o755)

    def build(self, which: str = "base", **settings: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["/bin/sh", str(self.folder / "scripts" / "venv.sh"), which],
            env={"PATH": str(self.programs), **settings},
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )


@pytest.fixture
def house(tmp_path):
    return House(tmp_path)


def working_python(house: House) -> None:
    """Stand in for a Python whose pip installs everything and notes each time."""
    script = PYTHON_WITH_BROKEN_PIP.replace(
        "echo 'ERROR: no network' >&2 && exit 1", "echo pip >>ran"
    )
    house.give("python3.11", script)
    (house.programs / "cp").symlink_to(str(shutil.which("cp")))


def times_installed(house: House) -> int:
    return len((house.folder / "ran").read_text().splitlines())


def test_without_python_it_says_what_to_install(house):
    done = house.build()

    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "setup: Python 3.11 or newer is needed and was not found: apt install python3 python3-venv"
    ]
    assert not (house.folder / ".venv").exists()


def test_an_old_python_does_not_count(house):
    house.give("python3", "#!/bin/sh\nexit 1\n")

    assert "Python 3.11 or newer" in house.build().stderr


def test_without_the_venv_package_it_names_it(house):
    house.give("python3.12", PYTHON_WITHOUT_VENV)

    done = house.build()

    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "setup: python3.12 cannot make a virtual environment: apt install python3-venv"
    ]
    assert not (house.folder / ".venv").exists()


def test_a_failing_pip_leaves_no_half_made_environment(house):
    house.give("python3.11", PYTHON_WITH_BROKEN_PIP)
    (house.programs / "cp").symlink_to(str(shutil.which("cp")))

    done = house.build()

    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("setup: pip could not install")
    assert not (house.folder / ".venv").exists()


def test_an_environment_that_was_there_stays_but_is_not_marked_as_current(house):
    working_python(house)
    house.build()
    (house.folder / "requirements" / "base.txt").write_text("# newer\n")
    (house.folder / ".venv" / "bin" / "python").write_text(PYTHON_WITH_BROKEN_PIP)

    done = house.build()

    assert done.returncode == 1
    assert (house.folder / ".venv").exists()
    assert not (house.folder / ".venv" / ".installed").exists()


@pytest.mark.parametrize("place", ["taken", "taken/inside"])
def test_a_folder_that_cannot_be_written_is_named(house, place):
    working_python(house)
    (house.folder / "taken").write_text("")

    done = house.build(VENV_DIR=place)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "VENV_DIR" in done.stderr


def test_a_second_run_installs_nothing(house):
    working_python(house)

    assert [house.build().returncode for _ in range(2)] == [0, 0]
    assert times_installed(house) == 1


def test_a_changed_lock_is_installed(house):
    working_python(house)
    house.build()

    (house.folder / "requirements" / "base.txt").write_text("# newer\n")
    house.build()

    assert times_installed(house) == 2


def test_what_the_tests_need_holds_what_the_site_needs(house):
    working_python(house)
    house.build("test")
    house.build("base")

    assert times_installed(house) == 1
    house.build("test")
    assert times_installed(house) == 1


def test_an_unknown_set_of_packages_is_refused(house):
    assert "use 'base' or 'test'" in house.build("everything").stderr
