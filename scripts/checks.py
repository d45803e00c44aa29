"""`make check`: every check and test that needs no server."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from scripts.command_lines import manage
from scripts.steps import Step, report, run_steps

PROGRAMS = Path(sys.executable).parent
TEST_SETTINGS = "safety_portal.settings.test"
# A developer's own servers and settings must not decide what a test finds.
PORTAL_VARIABLES = re.compile(
    r"^(PORTAL_\w+|SITE_\w+|DATA_DIR|\w*DATABASE_URL|REDIS_URL|CELERY_\w+|\w+_KEY_FILE|DEBUG|PORT"
    r"|ALLOWED_HOSTS|DJANGO_SETTINGS_MODULE|DEMO_\w+|TRUSTED_PROXY_COUNT|ROTA_STAFFED|COUNTRY"
    r"|COUNTRIES|SELF_HARM_CHOICE|OPERATOR_NAME|NEUTRAL_URL|TIME_ZONE|LOG_LEVEL"
    r"|MAKEFLAGS|MAKELEVEL|MFLAGS)$"
)
FOLDERS_WITH_SERVERS = ("journeys", "reliability", "browser")
# Tests that share nothing but a stack, which each core starts for itself; a file stays on one.
FOLDERS_ON_TWO_CORES = frozenset({"reliability", "browser"})
FOLDERS_APART = (*FOLDERS_WITH_SERVERS, "bench", "audit")


def clean_environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return the environment without any setting of this project."""
    return {name: value for name, value in given.items() if not PORTAL_VARIABLES.match(name)}


def program(name: str) -> str:
    """Return the program of this name in the virtual environment."""
    return str(PROGRAMS / name)


def pytest_command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pytest", "--quiet", *arguments]


def check_steps() -> list[Step]:
    """Return the checks that read the source or start Django once."""
    environment = clean_environment(os.environ)
    on_test_settings = {**environment, "DJANGO_SETTINGS_MODULE": TEST_SETTINGS}
    ruff = [sys.executable, "-m", "ruff"]
    commands = {
        "lint (ruff check)": [*ruff, "check", "."],
        "format (ruff format)": [*ruff, "format", "--check", "."],
        "types (mypy)": [sys.executable, "-m", "mypy", "."],
        "import contracts (lint-imports)": [program("lint-imports")],
        "template format (djlint)": [program("djlint"), "templates", "--check"],
        "template lint (djlint)": [program("djlint"), "templates", "--lint"],
        "deployment (check --deploy)": [sys.executable, "-m", "scripts.deploy_check"],
        "migrations (makemigrations)": manage("makemigrations", "--check", "--dry-run"),
    }
    return [
        Step(name=name, command=command, environment=on_test_settings)
        for name, command in commands.items()
    ]


def unit_step() -> Step:
    """Return the tests that need no server, on two cores."""
    apart = [f"--ignore=tests/{folder}" for folder in FOLDERS_APART]
    return Step(
        name="unit tests",
        command=pytest_command("-n", "2", *apart, "tests"),
        environment=clean_environment(os.environ),
        has_tests=True,
    )


def main() -> int:
    return report(run_steps([*check_steps(), unit_step()]))


if __name__ == "__main__":
    sys.exit(main())
