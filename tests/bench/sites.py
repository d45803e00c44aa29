"""The whole site once for each number of rows, all on one PostgreSQL and one Redis.

Sizes stand side by side so that their figures can be taken in turns: a machine that is slow for a
while is then slow for all of them.
"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from scripts import command_lines
from scripts.command_lines import LOOPBACK
from scripts.process_group import ProcessGroup, stop_all
from scripts.terminal import say
from tests.bench import rows
from tests.bench.client import Client
from tests.bench.environment import Environment, base, manage
from tests.stack.layout import copy_public_keys
from tests.stack.servers import PostgreSQL, Redis
from tests.stack.waiting import free_port, wait_until

WEB_WORKERS = 2
READY_SECONDS = 60.0
STOP_SECONDS = 10.0
MODERATORS = ("ana", "ben")
WORKER_READY = " ready"


@dataclass(kw_only=True)
class Site:
    """The processes over one database, and what each of them is given to see."""

    size: int
    folder: Path
    database_url: str
    broker_url: str
    public: Environment
    staff: Environment
    public_port: int
    desk_port: int
    groups: dict[str, ProcessGroup] = field(default_factory=dict)

    @property
    def public_url(self) -> str:
        return f"http://{LOOPBACK}:{self.public_port}"

    @property
    def desk_url(self) -> str:
        return f"http://{LOOPBACK}:{self.desk_port}"

    @property
    def name(self) -> str:
        return f"{self.size:,} rows"

    def start(self) -> None:
        """Start public and desk, worker and beat, without waiting for them."""
        worker = {**self.staff, "PORTAL_SURFACE": "worker"}
        public = command_lines.web(port=self.public_port, workers=WEB_WORKERS, log_level="warning")
        desk = command_lines.web(port=self.desk_port, workers=1, log_level="warning")
        self._start("public", public, self.public)
        self._start("desk", desk, self.staff)
        self._start("worker", command_lines.worker(log_level="INFO"), worker)
        self._start("beat", command_lines.beat(log_level="WARNING"), worker)

    def wait_ready(self) -> None:
        """Wait until all of it works. Raises TimeoutError with the log of what does not."""
        for name, origin in (("public", self.public_url), ("desk", self.desk_url)):
            wait_until(
                partial(answers, origin), seconds=READY_SECONDS, what=partial(self.log, name)
            )
        wait_until(
            lambda: WORKER_READY in self.log("worker"),
            seconds=READY_SECONDS,
            what=partial(self.log, "worker"),
        )

    def backlog(self) -> int:
        """Return how many reports wait for triage."""
        return rows.count(self.database_url, rows.UNDONE)

    def log(self, name: str) -> str:
        return (self.folder / f"{name}-{self.size}.log").read_text(errors="replace")

    def _start(self, name: str, command: Sequence[str], environment: Environment) -> None:
        with (self.folder / f"{name}-{self.size}.log").open("ab") as log:
            self.groups[name] = ProcessGroup.start(
                name, command=command, environment=environment, output=log
            )


def answers(origin: str) -> bool:
    try:
        return Client(origin).ask("GET", "/healthz").status == 200
    except OSError:
        return False


@contextmanager
def running_sites(sizes: Sequence[int]) -> Iterator[list[Site]]:
    """Give a site of each size, filled and ready; leave no process, server or folder behind."""
    with ExitStack() as closing:
        postgresql, redis = closing.enter_context(PostgreSQL()), closing.enter_context(Redis())
        folder = Path(tempfile.mkdtemp(prefix="portal-bench-"))
        closing.callback(shutil.rmtree, folder, ignore_errors=True)
        prepare(folder, url=postgresql.url)
        sites: list[Site] = []
        closing.callback(lambda: stop_all(all_groups(sites), within_seconds=STOP_SECONDS))
        for place, size in enumerate(sizes):
            say(f"  {size:,} rows")
            url = rows.copy_database(postgresql.url, f"portal_{size}")
            rows.fill(url, rows=size)
            sites.append(site_of(folder, size=size, url=url, redis=redis, place=place))
        for site in sites:
            site.start()
        for site in sites:
            site.wait_ready()
        yield sites


def all_groups(sites: Sequence[Site]) -> list[ProcessGroup]:
    return [group for site in sites for group in site.groups.values()]


def prepare(folder: Path, *, url: str) -> None:
    """Make keys, static files and one migrated database with two moderators."""
    everything = {
        **base(folder, url=url),
        "PORTAL_SURFACE": "all",
        "DATA_DIR": str(folder / "data"),
    }
    manage(everything, "make_keys")
    manage(everything, "make_keys", "--folder", str(folder / "public" / "keys"))
    copy_public_keys(folder)
    manage(everything, "prepare", "--verbosity", "0")
    manage(everything, "collectstatic", "--no-input", "--verbosity", "0")
    for name in MODERATORS:
        manage(everything, "create_staff", "--username", name, "--role", "moderator", "--totp")


def site_of(folder: Path, *, size: int, url: str, redis: Redis, place: int) -> Site:
    """Return a site that is not started; each has three databases of Redis."""
    public_port, desk_port = free_port(), free_port()
    cache_of_public, cache_of_staff, broker = (
        redis.url(number=3 * place + number) for number in range(3)
    )
    public = {
        **base(folder, url=url, port=public_port),
        "PORTAL_SURFACE": "public",
        "DATA_DIR": str(folder / "public"),
        "REDIS_URL": cache_of_public,
    }
    staff = {
        **base(folder, url=url, port=desk_port),
        "PORTAL_SURFACE": "desk",
        "DATA_DIR": str(folder / "data"),
        "REDIS_URL": cache_of_staff,
        "CELERY_BROKER_URL": broker,
    }
    return Site(
        size=size,
        folder=folder,
        database_url=url,
        broker_url=broker,
        public=public,
        staff=staff,
        public_port=public_port,
        desk_port=desk_port,
    )
