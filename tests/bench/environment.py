"""What the processes of the bench are given to see, and management commands that see the same."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from scripts import command_lines
from scripts.checks import clean_environment
from scripts.command_lines import LOOPBACK, ROOT

MANAGE_SECONDS = 300.0
Environment = Mapping[str, str]


def base(folder: Path, *, url: str, port: int = 443) -> dict[str, str]:
    """Return what every process is given: production, behind one https proxy, with numbers."""
    return {
        **clean_environment(os.environ),
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "PORTAL_MODE": "production",
        "ROTA_STAFFED": "true",
        "SITE_ORIGIN": f"https://{LOOPBACK}:{port}",
        "ALLOWED_HOSTS": LOOPBACK,
        "TRUSTED_PROXY_COUNT": "1",
        "COUNTRY": "KE",
        "OPERATOR_NAME": "The bench",
        "DATABASE_URL": url,
        "BENCH_STATIC_ROOT": str(folder / "static"),
        "PYTHONUNBUFFERED": "1",
    }


def manage(environment: Environment, *arguments: str) -> str:
    """Run a management command and return what it printed. Raises RuntimeError."""
    done = subprocess.run(
        command_lines.manage(*arguments),
        cwd=ROOT,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=MANAGE_SECONDS,
    )
    if done.returncode != 0:
        message = f"manage.py {' '.join(arguments)}\n{done.stdout}{done.stderr}"
        raise RuntimeError(message)
    return done.stdout
