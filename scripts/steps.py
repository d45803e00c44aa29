"""Steps run one after another, all of them, with a table of results and times at the end."""

import subprocess
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scripts.command_lines import ROOT
from scripts.terminal import say

NAME_WIDTH = 34


@dataclass(frozen=True, kw_only=True)
class Step:
    """One command. A step with tests also reports how many passed and failed."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    has_tests: bool = False


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How many tests ended which way."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            passed=self.passed + other.passed,
            failed=self.failed + other.failed,
            skipped=self.skipped + other.skipped,
        )


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of one step; `seconds` is wall time."""

    step: Step
    is_good: bool
    seconds: float
    counts: Counts = field(default_factory=Counts)


def run_steps(steps: Iterable[Step]) -> list[Outcome]:
    """Run every step, also after a failure: one run tells everything that is wrong."""
    outcomes = []
    for step in steps:
        say(f"\n=== {step.name}")
        outcomes.append(run_step(step))
    return outcomes


def run_step(step: Step) -> Outcome:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="portal-step-") as folder:
        results = Path(folder) / "results.xml"
        extra = [f"--junit-xml={results}"] if step.has_tests else []
        code = _exit_code([*step.command, *extra], environment=step.environment)
        counts = counts_in(results) if step.has_tests else Counts()
    if step.has_tests and code != 0 and counts.failed == 0:
        # Pytest itself broke, or found no test at all: that must not read as "0 failed".
        counts += Counts(failed=1)
    seconds = time.monotonic() - began
    return Outcome(step=step, is_good=code == 0, seconds=seconds, counts=counts)


def counts_in(results: Path) -> Counts:
    """Return the counts of a JUnit file; none when pytest did not get as far as writing it."""
    if not results.exists():
        return Counts()
    root = ElementTree.parse(results).getroot()  # noqa: S314  (pytest wrote it a moment ago)
    total = Counts()
    for suite in root.iter("testsuite"):
        tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
        failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        total += Counts(passed=tests - skipped - failed, failed=failed, skipped=skipped)
    return total


def table(outcomes: Sequence[Outcome]) -> list[str]:
    """Return one line per step."""
    return [
        f"{outcome.step.name:<{NAME_WIDTH}} {'ok' if outcome.is_good else 'FAILED':<8}"
        f"{outcome.seconds:7.1f} s{_described(outcome.counts)}"
        for outcome in outcomes
    ]


def summary(outcomes: Sequence[Outcome]) -> str:
    """Return the last line: the tests of all runs together, then the checks that failed."""
    total = sum((outcome.counts for outcome in outcomes), Counts())
    words = f"{total.passed} passed, {total.failed} failed"
    if total.skipped:
        words += f", {total.skipped} skipped"
    bad_checks = sum(not each.is_good and not each.step.has_tests for each in outcomes)
    if bad_checks:
        words += f", {bad_checks} check{'s' if bad_checks > 1 else ''} failed"
    return f"{words} in {sum(outcome.seconds for outcome in outcomes):.1f} s"


def report(outcomes: Sequence[Outcome]) -> int:
    """Print table and summary; return the exit code."""
    say("\n=== results")
    for line in table(outcomes):
        say(line)
    say(summary(outcomes))
    return 0 if all(outcome.is_good for outcome in outcomes) else 1


def _described(counts: Counts) -> str:
    if counts == Counts():
        return ""
    return f"   {counts.passed} passed, {counts.failed} failed, {counts.skipped} skipped"


def _exit_code(command: Sequence[str], *, environment: Mapping[str, str]) -> int:
    try:
        done = subprocess.run(list(command), cwd=ROOT, env=dict(environment), check=False)
    except OSError as problem:
        say(f"cannot start {command[0]}: {problem.strerror}")
        return 1
    return done.returncode
