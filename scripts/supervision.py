"""Web, worker and beat as separate processes: started together, watched, stopped together."""

import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from threading import Event, Thread
from types import TracebackType
from typing import IO, Self

from scripts.process_group import ProcessGroup, stop_all
from scripts.terminal import RefusedError, say

LOOK_SECONDS = 0.2
STOP_SECONDS = 8.0
START_SECONDS = 60.0
LAST_LINES_SECONDS = 1.0
NAME_WIDTH = 6


class Supervisor:
    """Owns the processes from start to end; leaving the `with` block stops them all."""

    def __init__(self, *, stopping: Event) -> None:
        self.stopping = stopping
        self.groups: list[ProcessGroup] = []
        self._showing: list[Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        stop_all(self.groups, within_seconds=STOP_SECONDS)
        for thread in self._showing:
            thread.join(LAST_LINES_SECONDS)

    def start(self, name: str, *, command: Sequence[str], environment: Mapping[str, str]) -> None:
        """Start one process; its lines appear behind its name."""
        group = ProcessGroup.start(
            name, command=command, environment=environment, output=subprocess.PIPE
        )
        self.groups.append(group)
        if group.process.stdout is not None:
            arguments = (name, group.process.stdout)
            thread = Thread(target=_show_lines, args=arguments, daemon=True)
            thread.start()
            self._showing.append(thread)

    def wait_until_healthy(self, address: str) -> None:
        """Wait for /healthz. Raises RefusedError when a process ends or a minute passes."""
        deadline = time.monotonic() + START_SECONDS
        while not self.stopping.is_set():
            self._refuse_the_dead()
            if is_healthy(address):
                return
            if time.monotonic() > deadline:
                message = f"web did not answer within {START_SECONDS:.0f} s"
                raise RefusedError(message)
            self.stopping.wait(LOOK_SECONDS)

    def watch(self) -> None:
        """Return when asked to stop. Raises RefusedError when a process ends by itself."""
        while not self.stopping.wait(LOOK_SECONDS):
            self._refuse_the_dead()

    def _refuse_the_dead(self) -> None:
        for group in self.groups:
            if not group.is_running:
                message = f"{group.name} ended (exit code {group.process.returncode}): stopping all"
                raise RefusedError(message)


def _show_lines(name: str, stream: IO[bytes]) -> None:
    with stream:
        for line in stream:
            say(f"{name:<{NAME_WIDTH}} | {line.decode(errors='replace').rstrip()}")


def is_healthy(address: str) -> bool:
    """Return whether the web server at this origin answers /healthz."""
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (OSError, urllib.error.URLError):
        return False
