"""`make audit`: what takes too long for every change; the table goes to docs/audit.md."""

import datetime
import os
import platform
import sys
from collections.abc import Sequence

from scripts.checks import clean_environment, pytest_command
from scripts.command_lines import ROOT
from scripts.steps import Outcome, Step, report, run_steps, summary, table
from scripts.test import server_steps, tools_outcome
from scripts.tools import FOR_AUDIT

PAGE = ROOT / "docs" / "audit.md"
EVERYTHING = ("-m", "slow or not slow")


def main() -> int:
    """Return 0 when everything passed."""
    tools = tools_outcome(FOR_AUDIT)
    outcomes = [*tools, *run_steps([*server_steps(EVERYTHING), *audit_steps()])]
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(outcomes, today=datetime.datetime.now(tz=datetime.UTC).date()))
    return report(outcomes)


def audit_steps() -> list[Step]:
    """Return the folder of tests that only the audit runs, once there is one."""
    if not (ROOT / "tests" / "audit").is_dir():
        return []
    command = pytest_command("tests/audit")
    environment = clean_environment(os.environ)
    return [Step(name="tests/audit", command=command, environment=environment, has_tests=True)]


def page(outcomes: Sequence[Outcome], *, today: datetime.date) -> str:
    """Return the page in Markdown, with the date and the kind of machine."""
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    lines = ["# Last audit", "", f"{today.isoformat()}, {machine}", "", "```"]
    return "\n".join([*lines, *table(outcomes), summary(outcomes), "```", ""])


if __name__ == "__main__":
    sys.exit(main())
