"""The command lines of the processes, the same for `make run` and for the tests."""

import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOOPBACK = "127.0.0.1"


def manage(*arguments: str) -> list[str]:
    """Return the command line of one management command."""
    return [sys.executable, str(ROOT / "manage.py"), *arguments]


def web(*, port: int, workers: int, log_level: str) -> list[str]:
    """Return the command line of a web server on loopback; a worker that dies is replaced."""
    options = {
        "--interface": "wsgi",
        "--host": LOOPBACK,
        "--port": str(port),
        "--workers": str(workers),
        "--blocking-threads": "4",
        "--workers-kill-timeout": "5",
        "--respawn-interval": "0.5",
        "--log-level": log_level,
    }
    flags = [word for option in options.items() for word in option]
    return [
        *_module("granian", flags),
        "--respawn-failed-workers",
        "--no-ws",
        "safety_portal.wsgi:application",
    ]


def worker(*, log_level: str) -> list[str]:
    """Return the command line of the Celery worker with two processes."""
    queues = ["-Q", "outbox,triage", "-c", "2"]
    return _celery("worker", [*queues, "--loglevel", log_level])


def beat(*, log_level: str) -> list[str]:
    """Return the command line of Celery's clock."""
    return _celery("beat", ["--loglevel", log_level])


def _celery(command: str, options: Sequence[str]) -> list[str]:
    return _module("celery", ["-A", "safety_portal", "-q", command, *options])


def _module(name: str, arguments: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", name, *arguments]
