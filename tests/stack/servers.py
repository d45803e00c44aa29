"""Private PostgreSQL and Redis: own folder, own port, can be stopped or killed and come back."""

import os
import pwd
import secrets
import shutil
import signal
import subprocess
import tempfile
from abc import ABC, abstractmethod
from pathlib import Path
from types import TracebackType
from typing import Self

from scripts.command_lines import LOOPBACK
from scripts.process_group import Account, ProcessGroup
from scripts.tools import find
from tests.stack.waiting import answers_on, free_port, wait_until

START_SECONDS = 30.0
STOP_SECONDS = 15.0
OWNER = "portal"
SUPERUSER = "postgres"


class ToolMissingError(Exception):
    """The program of a server is not installed here."""


class Server(ABC):
    """One private server. Its folder lives until the `with` block ends."""

    name: str

    def __init__(self) -> None:
        self.port = free_port()
        self.account = _account_that_is_not_root()
        self.folder = Path(tempfile.mkdtemp(prefix=f"portal-{self.name}-"))
        if self.account:
            os.chown(self.folder, self.account.user_id, self.account.group_id)
        self.log_path = self.folder / "server.log"
        self.group: ProcessGroup | None = None

    @abstractmethod
    def command(self) -> list[str]:
        """Return the command line of the server."""

    @abstractmethod
    def is_ready(self) -> bool:
        """Return whether the server takes work now."""

    def start(self) -> None:
        """Start and wait until it takes work. Raises TimeoutError with the end of its log."""
        with self.log_path.open("ab") as log:
            self.group = ProcessGroup.start(
                self.name,
                command=self.command(),
                environment=os.environ,
                output=log,
                account=self.account,
            )
        wait_until(self.is_ready, seconds=START_SECONDS, what=self._why_not_ready)

    def stop(self, how: int = signal.SIGTERM) -> None:
        """Stop with the given signal and wait; what does not stop is killed."""
        if self.group:
            self.group.ask_to_stop(how)
            self.group.wait(seconds=STOP_SECONDS)
        self.kill()

    def kill(self) -> None:
        """SIGKILL the server with all its processes: nothing gets the chance to be written."""
        if self.group:
            self.group.kill()
            self.group = None

    def restart(self) -> None:
        """Start again on the same port, after a stop or a kill or from running."""
        self.stop()
        self.start()

    def remove(self) -> None:
        """Stop at once and remove the folder."""
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def log(self) -> str:
        return self.log_path.read_text(errors="replace") if self.log_path.exists() else ""

    def _why_not_ready(self) -> str:
        return f"{self.name} on port {self.port}\n{self.log()[-2000:]}"

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.remove()
            raise
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _problem: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.remove()


class PostgreSQL(Server):
    """A fresh cluster with one database, owned by a role that is no superuser."""

    name = "postgresql"

    def __init__(self, *, keeps_writes: bool = True) -> None:
        """Turn `keeps_writes` off only where no test stops the server: it is fsync."""
        programs = find("postgresql")
        if programs is None:
            message = "PostgreSQL is not installed"
            raise ToolMissingError(message)
        self.programs = programs
        self.fsync = "on" if keeps_writes else "off"
        self.password = secrets.token_hex(16)
        super().__init__()

    @property
    def url(self) -> str:
        """What DATABASE_URL is set to."""
        return self.url_of(OWNER)

    def url_of(self, role: str) -> str:
        """Return the address of the site's database for one of the roles."""
        return f"postgres://{role}:{self.password}@{LOOPBACK}:{self.port}/{OWNER}"

    def add_role(self, role: str) -> None:
        """Make a role that may sign in and has no right on anything."""
        self._psql(f"CREATE ROLE {role} LOGIN PASSWORD '{self.password}'")

    def dump(self, file: Path) -> None:
        """Write all tables with their rows to a file, in one step."""
        made = self.folder / "dump"
        self._run(str(self.programs / "pg_dump"), *self._where, "-Fc", "-f", str(made), OWNER)
        half = file.with_suffix(f".{self.port}")
        shutil.copy(made, half)
        half.replace(file)

    def restore(self, file: Path) -> None:
        """Put the tables of a file into the empty database."""
        copied = self.folder / "restored"
        shutil.copy(file, copied)
        copied.chmod(0o644)
        words = [*self._where, "-d", OWNER, "--exit-on-error", str(copied)]
        self._run(str(self.programs / "pg_restore"), *words)

    def command(self) -> list[str]:
        options = {
            "listen_addresses": LOOPBACK,
            "unix_socket_directories": str(self.folder),
            "fsync": self.fsync,
            "shared_buffers": "64MB",
            "max_connections": "100",
        }
        words = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        program = str(self.programs / "postgres")
        return [program, "-D", str(self.folder / "data"), "-p", str(self.port), *words]

    def is_ready(self) -> bool:
        return self._psql("SELECT 1", is_required=False) == "1"

    def start(self) -> None:
        is_new = not (self.folder / "data").exists()
        if is_new:
            self._initialise()
        super().start()
        if is_new:
            self.add_role(OWNER)
            self._psql(f"ALTER ROLE {OWNER} CREATEDB")
            self._psql(f"CREATE DATABASE {OWNER} OWNER {OWNER}")

    def stop(self, how: int = signal.SIGINT) -> None:
        """Stop fast (SIGINT, the default: sessions are cut) or at once (SIGQUIT)."""
        super().stop(how)

    def _initialise(self) -> None:
        words = ["-D", str(self.folder / "data"), "-U", SUPERUSER, "--encoding=UTF8"]
        safety = ["--auth-local=trust", "--auth-host=scram-sha-256", "--no-sync"]
        self._run(str(self.programs / "initdb"), *words, *safety, "--locale=C.UTF-8")

    @property
    def _where(self) -> list[str]:
        return ["-h", str(self.folder), "-p", str(self.port), "-U", SUPERUSER]

    def _psql(self, statement: str, *, is_required: bool = True) -> str:
        words = [*self._where, "-d", "postgres", "-X", "-A", "-t", "-c", statement]
        return self._run(str(self.programs / "psql"), *words, is_required=is_required)

    def _run(self, *command: str, is_required: bool = True) -> str:
        done = subprocess.run(
            command,
            cwd="/",
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=START_SECONDS,
            user=self.account.user_id if self.account else None,
            group=self.account.group_id if self.account else None,
            extra_groups=[] if self.account else None,
        )
        if is_required and done.returncode != 0:
            raise RuntimeError(done.stderr)
        return done.stdout.strip()


class Redis(Server):
    """Keeps nothing on disk: a kill throws its data away, as a lost cache machine would."""

    name = "redis"

    def __init__(self) -> None:
        program = find("redis-server")
        if program is None:
            message = "Redis is not installed"
            raise ToolMissingError(message)
        self.program = program
        super().__init__()

    def url(self, *, number: int) -> str:
        """Return the address of one of its sixteen databases."""
        return f"redis://{LOOPBACK}:{self.port}/{number}"

    def command(self) -> list[str]:
        options = {
            "--bind": LOOPBACK,
            "--port": str(self.port),
            "--dir": str(self.folder),
            "--save": "",
            "--appendonly": "no",
            "--maxmemory-policy": "noeviction",
        }
        return [str(self.program), *(word for option in options.items() for word in option)]

    def is_ready(self) -> bool:
        return answers_on(self.port, sent=b"PING\r\n", expected=b"+PONG\r\n")


def _account_that_is_not_root() -> Account | None:
    """Return whom servers run as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(user_id=entry.pw_uid, group_id=entry.pw_gid)
    return None
