"""`make test`: every check and every test, on private servers and a real browser too."""

import os
import sys
from collections.abc import Iterable

from scripts.checks import (
    FOLDERS_ON_TWO_CORES,
    FOLDERS_WITH_SERVERS,
    check_steps,
    clean_environment,
    pytest_command,
    unit_step,
)
from scripts.command_lines import ROOT
from scripts.steps import Outcome, Step, report, run_steps
from scripts.terminal import say
from scripts.tools import FOR_TESTS, ensure, explain

QUICK = ("-m", "not slow")


def main() -> int:
    """Return 0 when everything passed; with CI=true a missing tool is a failure too."""
    tools = tools_outcome(FOR_TESTS)
    outcomes = run_steps([*check_steps(), unit_step(), *server_steps(QUICK)])
    return report([*tools, *outcomes])


def tools_outcome(names: Iterable[str]) -> list[Outcome]:
    """Install or explain what is missing; in CI each missing tool counts as a failed check."""
    missing = ensure(names)
    explain(missing)
    if os.environ.get("CI") != "true":
        return []
    steps = [Step(name=f"tool: {name}", command=(), environment={}) for name in missing]
    return [Outcome(step=step, is_good=False, seconds=0.0) for step in steps]


def server_steps(selection: Iterable[str]) -> list[Step]:
    """Return one pytest process per folder: Playwright must not share one with the ORM."""
    return [
        Step(
            name=f"tests/{folder}",
            command=pytest_command(*selection, *_how_to_run(folder), f"tests/{folder}"),
            environment=clean_environment(os.environ),
            has_tests=True,
        )
        for folder in FOLDERS_WITH_SERVERS
        if _exists(folder)
    ]


def _how_to_run(folder: str) -> list[str]:
    """Return what pytest is told: some folders run on two cores, each file on one of them."""
    return ["-n", "2", "--dist", "loadfile"] if folder in FOLDERS_ON_TWO_CORES else []


def _exists(folder: str) -> bool:
    is_there = (ROOT / "tests" / folder).is_dir()
    if not is_there:
        say(f"test: there is no tests/{folder}")
    return is_there


if __name__ == "__main__":
    sys.exit(main())
