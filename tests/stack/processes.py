"""The site as separate processes, on private servers or on files alone."""

import os
import secrets
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Self

from scripts import command_lines
from scripts.command_lines import ROOT
from scripts.process_group import ProcessGroup, descendants_of, stop_all
from scripts.supervision import is_healthy
from tests.stack import layout
from tests.stack.layout import Layout
from tests.stack.prepared import prepared_database, prepared_tables
from tests.stack.servers import PostgreSQL, Redis
from tests.stack.waiting import wait_until

READY_SECONDS = 60.0
STOP_SECONDS = 10.0
# All migrations on PostgreSQL, on a machine that many share.
MANAGE_SECONDS = 420.0
SHOWN_CHARACTERS = 3000
# What Celery writes once it takes tasks, with or without a structured log.
WORKER_READY = " ready"


class Stack:
    """Processes, their folder and their servers. Made by `on_servers` or `embedded`."""

    def __init__(
        self,
        plan: Layout,
        *,
        folder: Path,
        postgresql: PostgreSQL | None = None,
        redis: Redis | None = None,
    ) -> None:
        self.plan = plan
        self.folder = folder
        self.postgresql = postgresql
        self.redis = redis
        self.groups: dict[str, ProcessGroup] = {}

    @classmethod
    @contextmanager
    def on_servers(
        cls, *, keeps_writes: bool = True, web_workers: int = 2, **settings: str
    ) -> Iterator[Self]:
        """Public and desk apart, on PostgreSQL and Redis. `settings` go to every process."""
        plan = cls._planned(keeps_writes=keeps_writes, web_workers=web_workers, settings=settings)
        with plan as made, made._running():
            yield made

    @classmethod
    @contextmanager
    def _planned(
        cls, *, keeps_writes: bool, web_workers: int, settings: Mapping[str, str]
    ) -> Iterator[Self]:
        """Servers and keys of public and desk, and no process yet."""
        with (
            PostgreSQL(keeps_writes=keeps_writes) as postgresql,
            Redis() as redis,
            _temporary_folder() as folder,
        ):
            plan = layout.on_servers(
                folder,
                postgresql=postgresql,
                redis=redis,
                web_workers=web_workers,
                settings=settings,
            )
            made = cls(plan, folder=folder, postgresql=postgresql, redis=redis)
            made.manage("make_keys")
            made.manage("make_keys", "--folder", str(folder / "public" / "keys"))
            layout.copy_public_keys(folder)
            yield made

    @classmethod
    @contextmanager
    def embedded(cls, *, web_workers: int = 2, **settings: str) -> Iterator[Self]:
        """One web process for all, on SQLite, database cache and the filesystem broker."""
        with _temporary_folder() as folder:
            plan = layout.embedded(folder, web_workers=web_workers, settings=settings)
            made = cls(plan, folder=folder)
            made.manage("make_keys")
            shutil.copy(prepared_database(), made.data_dir / "db.sqlite3")
            with made._running():
                yield made

    @classmethod
    @contextmanager
    def with_editors(cls, **settings: str) -> Iterator[Self]:
        """As `on_servers`, with the editors' process on a database role of its own beside it."""
        with cls._planned(keeps_writes=False, web_workers=1, settings=settings) as made:
            assert made.postgresql
            assert made.redis
            made.plan = layout.with_editors(
                made.plan, folder=made.folder, postgresql=made.postgresql, redis=made.redis
            )
            made.manage("make_keys", "--folder", str(made.folder / "cms" / "keys"))
            layout.keep_secret_key_alone(made.folder / "cms" / "keys")
            made.postgresql.add_role(layout.EDITORS_ROLE)
            with made._running(layout.EDITORS_ROLE):
                yield made

    @property
    def public_url(self) -> str:
        """Origin of the child's pages, without a slash at the end."""
        return self._address_of("public")

    @property
    def desk_url(self) -> str:
        """Origin of the desk, without a slash at the end; embedded: the same as the public's."""
        return self._address_of("desk")

    @property
    def cms_url(self) -> str:
        """Origin of the editors' pages, where the stack was made with them."""
        return self._address_of("cms")

    @property
    def data_dir(self) -> Path:
        """The data folder of desk and worker, which holds the private key."""
        return self.folder / "data"

    @property
    def public_data_dir(self) -> Path:
        """The data folder of the public process; embedded: the only one there is."""
        return self.folder / ("public" if "public" in self.plan.members else "data")

    def start(self, name: str) -> None:
        """Start one process, without waiting for it."""
        member = self.plan.members[name]
        with self._log_path(name).open("ab") as log:
            self.groups[name] = ProcessGroup.start(
                name, command=member.command, environment=member.environment, output=log
            )

    def wait_ready(self, *names: str) -> None:
        """Wait until these (default: all) processes work.

        Raises TimeoutError, or RuntimeError when one ended, with the end of its log.
        """
        for name in names or self.plan.members:
            wait_until(
                partial(self._is_ready, name),
                seconds=READY_SECONDS,
                what=partial(self._tail, name),
            )

    def kill(self, name: str) -> None:
        """SIGKILL one process with all it started."""
        self.groups[name].kill()

    def kill_one_child_of(self, name: str) -> int:
        """SIGKILL one process that `name` started (a web or task worker); return its id."""
        children = [pid for pid in descendants_of(self.groups[name].pid) if _does_work(pid)]
        chosen = secrets.choice(children)
        os.kill(chosen, signal.SIGKILL)
        return chosen

    def stop(self, *names: str) -> None:
        """Ask these (default: all) processes to stop, and wait."""
        stopping = [self.groups[name] for name in names or self.groups]
        stop_all(stopping, within_seconds=STOP_SECONDS)

    def restart(self, name: str) -> None:
        """Start a process again, after a kill or from running. Its log goes on."""
        self.stop(name)
        self.start(name)

    def manage(self, *arguments: str, **settings: str) -> str:
        """Run a management command with all keys; return what it printed.

        Raises RuntimeError with its output when it fails.
        """
        done = subprocess.run(
            command_lines.manage(*arguments),
            cwd=ROOT,
            env={**self.plan.managing, **settings},
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

    def log(self, name: str) -> str:
        """Return everything one process wrote."""
        path = self._log_path(name)
        return path.read_text(errors="replace") if path.exists() else ""

    def logs(self) -> str:
        """Return everything that all processes and servers wrote."""
        servers = [server.log() for server in (self.postgresql, self.redis) if server]
        return "\n".join([*(self.log(name) for name in self.plan.members), *servers])

    @contextmanager
    def _running(self, *roles: str) -> Iterator[None]:
        with prepared_tables(self.postgresql) if self.postgresql else nullcontext():
            self.manage("prepare", "--verbosity", "0")
        for role in roles:
            self.manage("grant_cms", "--role", role)
        try:
            for name in self.plan.members:
                self.start(name)
            self.wait_ready()
            yield
        finally:
            # A worker takes seconds to stop in order; whoever tests that asks it to stop before.
            for group in self.groups.values():
                group.kill()

    def _is_ready(self, name: str) -> bool:
        if not self.groups[name].is_running:
            message = f"{name} ended at its start\n{self._tail(name)}"
            raise RuntimeError(message)
        if address := self.plan.members[name].address:
            return is_healthy(address)
        return name != "worker" or WORKER_READY in self.log(name)

    def _tail(self, name: str) -> str:
        return f"{name} is ready\n{self.log(name)[-SHOWN_CHARACTERS:]}"

    def _address_of(self, name: str) -> str:
        return self.plan.members[name if name in self.plan.members else "web"].address

    def _log_path(self, name: str) -> Path:
        return self.folder / f"{name}.log"


@contextmanager
def _temporary_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="portal-stack-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _does_work(pid: int) -> bool:
    """Leave out the bookkeeping process that Python's multiprocessing adds."""
    try:
        return b"resource_tracker" not in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
