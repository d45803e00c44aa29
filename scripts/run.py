"""`make run`: the whole site on this machine, with made-up reports, for trying out."""

import os
import shutil
import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Event

from scripts import command_lines
from scripts.preconditions import DataFolder, data_folder_from, lock_folder, port_from
from scripts.preparation import StoppedError, prepare
from scripts.supervision import Supervisor
from scripts.terminal import RefusedError, complain, say

WEB_WORKERS = 2
SIGN_IN_FILE = "demo-sign-in.txt"
INTERRUPTED = 130


def main() -> int:
    """Return the exit code: 0 after Ctrl-C, 1 with one line when something is wrong."""
    stopping = Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stopping.set())
    try:
        port = port_from(os.environ)
        folder = data_folder_from(os.environ)
        with lock_folder(folder.path):
            return run(port=port, folder=folder, stopping=stopping)
    except RefusedError as refusal:
        complain(f"make run: {refusal}")
        return 1
    except StoppedError:
        return INTERRUPTED


def run(*, port: int, folder: DataFolder, stopping: Event) -> int:
    """Prepare, start, and stay until asked to stop. Raises RefusedError or StoppedError."""
    environment = demo_environment(os.environ, port=port, data_dir=folder.path)
    say("run: preparing keys, tables and made-up reports")
    try:
        prepare(environment=environment, stopping=stopping)
    except (RefusedError, StoppedError):
        drop_half_made(folder, environment=environment)
        raise
    with Supervisor(stopping=stopping) as supervisor:
        start_processes(supervisor, port=port, environment=environment)
        supervisor.wait_until_healthy(environment["SITE_ORIGIN"])
        if not stopping.is_set():
            say(welcome(environment["SITE_ORIGIN"], data_dir=folder.path))
        supervisor.watch()
        say("run: stopping")
    return 0


def demo_environment(given: Mapping[str, str], *, port: int, data_dir: Path) -> dict[str, str]:
    """Return the caller's environment made safe for plain http on loopback."""
    return {
        "DEMO_SKIP_SECOND_FACTOR": "true",
        "LOG_LEVEL": "WARNING",
        # Some country, so that the pages are seen as a child will see them.
        "COUNTRY": "KE",
        "OPERATOR_NAME": "a made-up helpline",
        **given,
        # Celery warns every root user about pickle, which is switched off here.
        "PYTHONWARNINGS": "ignore:You're running the worker with superuser",
        "PYTHONUNBUFFERED": "1",
        "PORTAL_MODE": "demo",
        "PORTAL_SURFACE": "all",
        "SITE_ORIGIN": f"http://{command_lines.LOOPBACK}:{port}",
        "DATA_DIR": str(data_dir),
    }


def drop_half_made(folder: DataFolder, *, environment: Mapping[str, str]) -> None:
    """Remove a folder this run made and could not fill, so that the next run starts clean.

    With a database elsewhere the keys stay: rows sealed to them may already exist there.
    """
    if folder.is_new and not environment.get("DATABASE_URL"):
        shutil.rmtree(folder.path, ignore_errors=True)


def start_processes(supervisor: Supervisor, *, port: int, environment: Mapping[str, str]) -> None:
    background = {**environment, "PORTAL_SURFACE": "worker"}
    web = command_lines.web(port=port, workers=WEB_WORKERS, log_level="warning")
    supervisor.start("web", command=web, environment=environment)
    worker = command_lines.worker(log_level="WARNING")
    supervisor.start("worker", command=worker, environment=background)
    beat = command_lines.beat(log_level="WARNING")
    supervisor.start("beat", command=beat, environment=background)


def welcome(origin: str, *, data_dir: Path) -> str:
    """Return what to open and how to sign in, one line each."""
    sign_in = data_dir / SIGN_IN_FILE
    people = sign_in.read_text(encoding="utf-8").splitlines() if sign_in.exists() else []
    return "\n".join(
        [
            f"A child's page   {origin}/",
            f"The desk         {origin}/desk/",
            f"The editors      {origin}/cms/",
            *[f"  sign in        {line.strip()}" for line in people if line.strip()],
            f"The data         {data_dir}",
            "To stop          Ctrl-C",
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
