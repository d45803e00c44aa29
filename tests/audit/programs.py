"""The programs that `npm ci` put beside this folder, and what they need."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from scripts.command_lines import ROOT
from tests.stack.fixtures import require

FOLDER = ROOT / "tests" / "audit"
AXE = "axe-core/axe.min.js"
LIGHTHOUSE = "lighthouse/cli/index.js"
VALIDATOR = "vnu-jar/build/dist/vnu.jar"


def installed(name: str) -> Path:
    """Return where a program lies. Fails the test with what to do when it is not there."""
    require("node")
    path = FOLDER / "node_modules" / name
    assert path.exists(), f"{path} is missing: run `npm --prefix tests/audit ci`"
    return path


def output_of(command: Sequence[str], *, seconds: float, **environment: str) -> str:
    """Return what the program wrote to its output and then to its error stream."""
    done = subprocess.run(
        list(command),
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    return done.stdout + done.stderr
