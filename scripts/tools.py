"""Programs the tests need beside Python: found, or installed by apt as root on Debian."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from scripts.terminal import say

POSTGRESQL_FOLDERS = "/usr/lib/postgresql"
FONT = Path("/usr/share/fonts/truetype/noto/NotoSansKhmer-Regular.ttf")
# dpkg asks this file before it starts a server; 101 means "no".
START_POLICY = Path("/usr/sbin/policy-rc.d")
NO_STARTS = "#!/bin/sh\nexit 101\n"


@dataclass(frozen=True, kw_only=True)
class Tool:
    """One program: the names it goes by, the packages that bring it, what needs it."""

    commands: tuple[str, ...]
    packages: tuple[str, ...]
    needed_for: str


TOOLS = {
    "chromium": Tool(
        commands=("chromium", "chromium-browser", "google-chrome"),
        packages=("chromium",),
        needed_for="browser tests",
    ),
    "fonts": Tool(
        commands=(), packages=("fonts-noto-core",), needed_for="screenshots in every script"
    ),
    "pdftotext": Tool(
        commands=("pdftotext",), packages=("poppler-utils",), needed_for="tests of what is printed"
    ),
    "postgresql": Tool(
        commands=("postgres", "initdb", "psql"),
        packages=("postgresql",),
        needed_for="tests on PostgreSQL",
    ),
    "redis-server": Tool(
        commands=("redis-server",), packages=("redis-server",), needed_for="tests on Redis"
    ),
    "node": Tool(
        commands=("node",), packages=("nodejs",), needed_for="axe and Lighthouse in the audit"
    ),
    # Apart from node: who has that from elsewhere has npm with it, and Debian's would not fit.
    "npm": Tool(
        commands=("npm",), packages=("npm",), needed_for="axe, Lighthouse and the HTML validator"
    ),
    "java": Tool(
        commands=("java",),
        packages=("default-jre-headless",),
        needed_for="the HTML validator in the audit",
    ),
}
FOR_TESTS = ("chromium", "fonts", "pdftotext", "postgresql", "redis-server")
FOR_AUDIT = (*FOR_TESTS, "node", "npm", "java")


def find(name: str) -> Path | None:
    """Return where the tool is: for PostgreSQL its folder of programs, else the program."""
    if name == "fonts":
        return FONT if FONT.exists() else None
    if name == "postgresql":
        return _postgresql_folder()
    for command in TOOLS[name].commands:
        if found := shutil.which(command):
            return Path(found)
    return None


def ensure(names: Iterable[str]) -> dict[str, str]:
    """Install what is missing where that is possible; return tool -> why it is still missing."""
    missing = [name for name in names if find(name) is None]
    if not missing:
        return {}
    reason = _why_not_installable()
    if reason is None:
        reason = _install([package for name in missing for package in TOOLS[name].packages])
    return {name: reason for name in missing if find(name) is None}


def explain(missing: dict[str, str]) -> None:
    """Print one line per missing tool: what is skipped and why."""
    for name, reason in missing.items():
        say(f"tools: no {name}: {TOOLS[name].needed_for} are skipped: {reason}")


def _postgresql_folder() -> Path | None:
    installed = Path(POSTGRESQL_FOLDERS).glob("*/bin/initdb")
    newest_first = sorted(installed, key=_major_version, reverse=True)
    if newest_first:
        return newest_first[0].parent
    on_path = shutil.which("initdb")
    return Path(on_path).resolve().parent if on_path else None


def _major_version(initdb: Path) -> float:
    try:
        return float(initdb.parent.parent.name)
    except ValueError:
        return 0.0


def _why_not_installable() -> str | None:
    if shutil.which("apt-get") is None:
        return "this is not Debian or Ubuntu; install it by hand"
    if os.geteuid() != 0:
        return "not root; install it by hand"
    return None


def _install(packages: list[str]) -> str:
    """Install the packages and return why one could still be missing."""
    say(f"tools: installing {' '.join(packages)} by apt-get")
    with _no_server_starts():
        _apt("update")
        problems = [_apt("install", "-y", "--no-install-recommends", each) for each in packages]
    return next((problem for problem in problems if problem), "apt-get brought no such program")


def _apt(*arguments: str) -> str:
    """Run apt-get and return the last line it complained with, or nothing."""
    done = subprocess.run(
        ["apt-get", "-q", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in done.stderr.splitlines() if line.strip()]
    return f"apt-get: {complaints[-1]}" if done.returncode != 0 and complaints else ""


@contextmanager
def _no_server_starts() -> Iterator[None]:
    """Keep the packages from starting system servers: the tests start their own."""
    if START_POLICY.exists():
        yield
        return
    START_POLICY.write_text(NO_STARTS, encoding="ascii")
    START_POLICY.chmod(0o755)
    try:
        yield
    finally:
        START_POLICY.unlink(missing_ok=True)
