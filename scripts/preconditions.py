"""What must hold before `make run` starts anything. Each refusal is one line."""

import errno
import fcntl
import os
import socket
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from scripts.command_lines import LOOPBACK, ROOT
from scripts.terminal import RefusedError

DEFAULT_PORT = "8000"
DEFAULT_DATA_DIR = "var"
LOCK_NAME = "run.lock"


@dataclass(frozen=True, kw_only=True)
class DataFolder:
    """Where the data is, and whether this run made the folder."""

    path: Path
    is_new: bool


def port_from(environment: Mapping[str, str]) -> int:
    """Return the free port asked for by PORT. Raises RefusedError."""
    text = environment.get("PORT") or DEFAULT_PORT
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        message = f"PORT={text} is not a port: choose a number from 1024 to 65535"
        raise RefusedError(message)
    port = int(text)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as problem:
            raise RefusedError(_why_no_port(port, problem=problem)) from None
    return port


def _why_no_port(port: int, *, problem: OSError) -> str:
    if problem.errno == errno.EADDRINUSE:
        return f"port {port} is taken: stop the other program, or choose: make run PORT=9000"
    reason = (problem.strerror or "refused").lower()
    return f"port {port} cannot be used ({reason}): choose another: make run PORT=9000"


def data_folder_from(environment: Mapping[str, str]) -> DataFolder:
    """Make and try the folder of DATA_DIR (relative to the repository). Raises RefusedError."""
    path = ROOT / Path(environment.get("DATA_DIR") or DEFAULT_DATA_DIR).expanduser()
    is_new = not path.exists()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path):
            pass
    except OSError as problem:
        reason = (problem.strerror or "refused").lower()
        message = f"cannot write to {path} ({reason}): choose another: make run DATA_DIR=..."
        raise RefusedError(message) from None
    return DataFolder(path=path.resolve(), is_new=is_new)


def lock_folder(path: Path) -> IO[bytes]:
    """Hold the folder until the returned file closes: two clocks would tick twice.

    Raises RefusedError when another run holds it.
    """
    descriptor = os.open(path / LOCK_NAME, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    held = os.fdopen(descriptor, "r+b")
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        held.close()
        message = f"{path} is in use by another 'make run': stop it, or choose another DATA_DIR"
        raise RefusedError(message) from None
    return held
