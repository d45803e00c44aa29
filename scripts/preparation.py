"""Keys, tables and the demo, before the first process starts."""

import re
import tempfile
from collections.abc import Mapping, Sequence
from threading import Event

from scripts.command_lines import manage
from scripts.process_group import POLL_SECONDS, ProcessGroup, stop_all
from scripts.terminal import RefusedError, complain

STOP_SECONDS = 8.0
FAILED_CHECK = re.compile(r"\((?P<number>[a-z_]+\.E\d+)\) (?P<words>.+)")
EXCEPTION_NAME = re.compile(r"^(?:[\w.]*\.)?\w*(?:Error|Exception|ImproperlyConfigured|Warning): ")
STEPS = (("make_keys",), ("prepare", "--demo", "--verbosity", "0"))


class StoppedError(Exception):
    """The person asked to stop while things were being prepared."""


def prepare(*, environment: Mapping[str, str], stopping: Event) -> None:
    """Make what is missing; keep what is there. Raises RefusedError or StoppedError."""
    for step in STEPS:
        code, output = _run(manage(*step), environment=environment, stopping=stopping)
        if code != 0:
            reasons = reasons_in(output)
            if not reasons:
                complain(output)
            message = "; ".join(reasons) or f"'manage.py {step[0]}' failed, see above"
            raise RefusedError(message)


def reasons_in(output: str) -> list[str]:
    """Return the failed system checks, or the last line of an error, in words.

    An unexpected exception gives nothing: its whole traceback is then what helps.
    """
    checks = {f"{m['words'].strip()} ({m['number']})": None for m in FAILED_CHECK.finditer(output)}
    if checks:
        return list(checks)
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    is_expected = bool(lines) and lines[-1].startswith(("CommandError: ", "django.core.exceptions"))
    return [EXCEPTION_NAME.sub("", lines[-1])] if is_expected else []


def _run(
    command: Sequence[str], *, environment: Mapping[str, str], stopping: Event
) -> tuple[int, str]:
    with tempfile.TemporaryFile() as output:
        group = ProcessGroup.start(
            "preparation", command=command, environment=environment, output=output
        )
        try:
            while not group.wait(seconds=POLL_SECONDS):
                if stopping.is_set():
                    raise StoppedError
        finally:
            stop_all([group], within_seconds=STOP_SECONDS)
        output.seek(0)
        return group.process.returncode, output.read().decode(errors="replace")
