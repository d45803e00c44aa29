"""Which processes a stack has, and what each one is given to see."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scripts import command_lines
from scripts.checks import clean_environment
from scripts.command_lines import LOOPBACK
from tests.stack.servers import PostgreSQL, Redis
from tests.stack.waiting import held_port

CACHE_OF_PUBLIC, CACHE_OF_STAFF, BROKER, CACHE_OF_EDITORS = range(4)
SHARED_WITH_PUBLIC = ("code_pepper_key", "staff_public_key")
EDITORS_ROLE = "portal_cms"


@dataclass(frozen=True, kw_only=True)
class Member:
    """One process of the stack; `address` is where it answers, if it is a web server."""

    command: Sequence[str]
    environment: Mapping[str, str]
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The processes by name, in the order they start, and what manage.py is given."""

    members: Mapping[str, Member]
    managing: Mapping[str, str]


def on_servers(
    folder: Path,
    *,
    postgresql: PostgreSQL,
    redis: Redis,
    web_workers: int,
    settings: Mapping[str, str],
) -> Layout:
    """Return public and desk apart; public gets no broker and a keys folder of its own."""
    base = {**_base(settings), "DATABASE_URL": postgresql.url}
    public = {
        **base,
        "PORTAL_SURFACE": "public",
        "DATA_DIR": str(folder / "public"),
        "REDIS_URL": redis.url(number=CACHE_OF_PUBLIC),
    }
    staff = {
        **base,
        "DATA_DIR": str(folder / "data"),
        "REDIS_URL": redis.url(number=CACHE_OF_STAFF),
        "CELERY_BROKER_URL": redis.url(number=BROKER),
    }
    members = {
        "public": _web(public, workers=web_workers),
        "desk": _web({**staff, "PORTAL_SURFACE": "desk"}, workers=1),
        **_background({**staff, "PORTAL_SURFACE": "worker"}),
    }
    return Layout(members=members, managing={**staff, "PORTAL_SURFACE": "all"})


def embedded(folder: Path, *, web_workers: int, settings: Mapping[str, str]) -> Layout:
    """Return one web process for all, with nothing but files behind it."""
    everything = {**_base(settings), "PORTAL_SURFACE": "all", "DATA_DIR": str(folder / "data")}
    members = {
        "web": _web(everything, workers=web_workers),
        **_background({**everything, "PORTAL_SURFACE": "worker"}),
    }
    return Layout(members=members, managing=everything)


def with_editors(plan: Layout, *, folder: Path, postgresql: PostgreSQL, redis: Redis) -> Layout:
    """Return the plan with the editors' process: a role, a cache and a folder of its own."""
    cms = {
        **plan.members["public"].environment,
        "PORTAL_SURFACE": "cms",
        "DATA_DIR": str(folder / "cms"),
        "DATABASE_URL": postgresql.url_of(EDITORS_ROLE),
        "REDIS_URL": redis.url(number=CACHE_OF_EDITORS),
    }
    return replace(plan, members={**plan.members, "cms": _web(cms, workers=1)})


def copy_public_keys(folder: Path) -> None:
    """Leave in public's own keys folder what a public machine has, and nothing more.

    Its SECRET_KEY stays its own, so that neither surface can sign for the other.
    """
    keys, public_keys = folder / "data" / "keys", folder / "public" / "keys"
    keep_secret_key_alone(public_keys)
    for name in SHARED_WITH_PUBLIC:
        copied = public_keys / name
        copied.write_bytes((keys / name).read_bytes())
        copied.chmod(0o400)


def keep_secret_key_alone(keys: Path) -> None:
    for path in keys.iterdir():
        if path.name != "secret_key":
            path.unlink()


def _base(settings: Mapping[str, str]) -> dict[str, str]:
    return {
        **clean_environment(os.environ),
        "PORTAL_MODE": "demo",
        "DEMO_SKIP_SECOND_FACTOR": "true",
        "ALLOWED_HOSTS": f"{LOOPBACK},localhost",
        "PYTHONUNBUFFERED": "1",
        **settings,
    }


def _web(environment: Mapping[str, str], *, workers: int) -> Member:
    port = held_port()
    address = f"http://{LOOPBACK}:{port}"
    return Member(
        command=command_lines.web(port=port, workers=workers, log_level="info"),
        environment={**environment, "SITE_ORIGIN": address},
        address=address,
    )


def _background(environment: Mapping[str, str]) -> dict[str, Member]:
    commands = {
        "worker": command_lines.worker(log_level="INFO"),
        "beat": command_lines.beat(log_level="INFO"),
    }
    return {
        name: Member(command=command, environment=environment) for name, command in commands.items()
    }
