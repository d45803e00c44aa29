"""`make audit`: what takes too long for every change; the table goes to docs/audit.md."""

import datetime
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from scripts.checks import clean_environment, pytest_command
from scripts.command_lines import ROOT
from scripts.steps import Outcome, Step, report, run_steps, summary, table
from scripts.test import server_steps, tools_outcome
from scripts.tools import FOR_AUDIT, find

PAGE = ROOT / "docs" / "audit.md"
EVERYTHING = ("-m", "slow or not slow")
FOLDER = "tests/audit"
RANDOM_WALK = "tests/reports/views/test_random_walk.py"
LONG_WALK = {"WALKS": "300", "STEPS_A_WALK": "200"}
CASE_WALK = "tests/reports/views/test_case_walk.py"
LONG_CASE_WALK = {"WALKS": "50", "STEPS_A_WALK": "40"}


def main() -> int:
    """Return 0 when everything passed."""
    tools = tools_outcome(FOR_AUDIT)
    with tempfile.TemporaryDirectory(prefix="portal-audit-") as folder:
        notes = Path(folder) / "notes.txt"
        steps = [*server_steps(EVERYTHING), *walk_steps(), *scan_steps(notes)]
        outcomes = [*tools, *run_steps(steps)]
        said = notes.read_text(encoding="utf-8") if notes.exists() else ""
    PAGE.parent.mkdir(exist_ok=True)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    PAGE.write_text(page(outcomes, notes=said, today=today), encoding="utf-8")
    return report(outcomes)


def walk_steps() -> list[Step]:
    """Return the walks that press anything in any order, for longer than `make check` does."""
    walks = {
        "long random walk": (RANDOM_WALK, LONG_WALK),
        "long walk on the case page": (CASE_WALK, LONG_CASE_WALK),
    }
    given = clean_environment(os.environ)
    return [
        Step(
            name=name,
            command=pytest_command(file),
            environment={**given, **length},
            has_tests=True,
        )
        for name, (file, length) in walks.items()
    ]


def scan_steps(notes: Path) -> list[Step]:
    """Return the tests that only the audit runs, behind the programs that they need."""
    environment = {**clean_environment(os.environ), "AUDIT_NOTES": str(notes)}
    scans = Step(
        name=FOLDER, command=pytest_command(FOLDER), environment=environment, has_tests=True
    )
    npm = find("npm")
    if npm is None:
        return [scans]
    # Exactly what package-lock.json names, by hash, and none of its scripts is run.
    command = [str(npm), "--prefix", FOLDER, "ci", "--ignore-scripts"]
    return [
        Step(name="programs of the scans (npm ci)", command=command, environment=environment),
        scans,
    ]


def page(outcomes: Sequence[Outcome], *, notes: str, today: datetime.date) -> str:
    """Return the page in Markdown: date and kind of machine, the table, what the scans noted."""
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    lines = ["# Last audit", "", f"{today.isoformat()}, {machine}", "", "```"]
    lines += [*table(outcomes), summary(outcomes), "```", ""]
    if notes:
        lines += ["## Measured, and left to a person to judge", "", "```", notes.strip(), "```", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
