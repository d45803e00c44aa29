"""Django's deployment check on production settings, one surface after another."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from scripts.command_lines import ROOT, manage
from scripts.terminal import say

SURFACES = ("cms", "public", "desk", "worker")
# What a machine of its own holds, by surface; the others are on the desk's.
KEYS_OF_ITS_OWN = {
    "public": frozenset({"secret_key", "code_pepper_key", "staff_public_key"}),
    "cms": frozenset({"secret_key"}),
}
HOST = "portal.example"


def main() -> int:
    """Return 0 when every surface passes without a warning. The keys are thrown away after."""
    with tempfile.TemporaryDirectory(prefix="portal-deploy-") as name:
        folder = Path(name)
        whole = _environment(surface="worker", data_dir=folder)
        if _manage("make_keys", environment=whole) != 0:
            return 1
        # The strictest surfaces last: they must not hold what the others need.
        return max(_check(surface, data_dir=folder) for surface in reversed(SURFACES))


def _check(surface: str, *, data_dir: Path) -> int:
    for key in (data_dir / "keys").iterdir():
        if key.name not in KEYS_OF_ITS_OWN.get(surface, {key.name}):
            key.unlink()
    say(f"surface {surface}:")
    environment = _environment(surface=surface, data_dir=data_dir)
    return _manage("check", "--deploy", "--fail-level", "WARNING", environment=environment)


def _environment(*, surface: str, data_dir: Path) -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"},
        "PORTAL_MODE": "production",
        "PORTAL_SURFACE": surface,
        "SITE_ORIGIN": f"https://{HOST}",
        "ALLOWED_HOSTS": HOST,
        "DATA_DIR": str(data_dir),
    }


def _manage(*arguments: str, environment: Mapping[str, str]) -> int:
    done = subprocess.run(manage(*arguments), cwd=ROOT, env=dict(environment), check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
