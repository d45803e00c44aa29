"""Programs started together with everything they start, so that none is left behind."""

import atexit
import os
import signal
import subprocess
import time
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Self

from scripts.command_lines import ROOT

POLL_SECONDS = 0.05


@dataclass(frozen=True, kw_only=True)
class Account:
    """The system account a program runs under."""

    user_id: int
    group_id: int


class ProcessGroup:
    """One program in its own process group."""

    def __init__(self, name: str, *, process: subprocess.Popen[bytes]) -> None:
        self.name = name
        self.process = process

    @classmethod
    def start(
        cls,
        name: str,
        *,
        command: Sequence[str],
        environment: Mapping[str, str],
        output: IO[Any] | int,
        account: Account | None = None,
    ) -> Self:
        """Start the program; both its streams go to `output`. Raises OSError if it cannot."""
        process = subprocess.Popen(
            list(command),
            cwd=ROOT if account is None else "/",
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            user=account.user_id if account else None,
            group=account.group_id if account else None,
            extra_groups=[] if account else None,
        )
        group = cls(name, process=process)
        _STARTED.append(group)
        return group

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def ask_to_stop(self, signal_number: int = signal.SIGTERM) -> None:
        """Signal the leader only: it stops what it started in the right order itself."""
        if self.is_running:
            self.process.send_signal(signal_number)

    def wait(self, *, seconds: float) -> bool:
        """Return whether the leader ended within the seconds."""
        try:
            self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self) -> None:
        """SIGKILL the leader and everything it started, also what left the group."""
        left_behind = descendants_of(self.pid) if self.is_running else []
        with suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        for pid in left_behind:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.wait()
        if self in _STARTED:
            _STARTED.remove(self)


_STARTED: list[ProcessGroup] = []
_OWNER = os.getpid()


def stop_all(groups: Iterable[ProcessGroup], *, within_seconds: float) -> None:
    """Ask every program to stop, then kill what is left when the seconds are over."""
    stopping = list(groups)
    deadline = time.monotonic() + within_seconds
    for group in stopping:
        group.ask_to_stop()
    for group in stopping:
        group.wait(seconds=max(0.0, deadline - time.monotonic()))
    for group in stopping:
        group.kill()


def descendants_of(pid: int) -> list[int]:
    """Return the ids of all processes below this one; empty where there is no /proc."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            # The name in brackets may hold spaces; the parent's id is the second field after it.
            parent = int(entry.read_text(errors="replace").rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(entry.parent.name))
    found: list[int] = []
    waiting = [pid]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


@atexit.register
def _kill_what_is_left() -> None:
    if os.getpid() == _OWNER:  # A forked copy of this process owns nothing.
        for group in _STARTED.copy():
            group.kill()
