"""Free ports, and waiting until something is so."""

import socket
import time
from collections.abc import Callable

from scripts.command_lines import LOOPBACK

LOOK_SECONDS = 0.05
# Open to the end of the process: see `held_port`.
_HELD: list[socket.socket] = []


def free_port() -> int:
    """Return a loopback port that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def held_port() -> int:
    """Return a free loopback port that no other test process is given, for a web server.

    Web servers share a port without a word, so two sites on the same one would answer in turns.
    A socket that is bound and does not listen keeps the port from everyone who asks for any.
    """
    holder = socket.socket()
    holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    holder.bind((LOOPBACK, 0))
    _HELD.append(holder)
    return int(holder.getsockname()[1])


def wait_until(is_so: Callable[[], bool], *, seconds: float, what: Callable[[], str] | str) -> None:
    """Wait until the condition holds. Raises TimeoutError naming `what` did not happen."""
    deadline = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > deadline:
            words = what if isinstance(what, str) else what()
            message = f"not within {seconds:.0f} s: {words}"
            raise TimeoutError(message)
        time.sleep(LOOK_SECONDS)


def answers_on(port: int, *, sent: bytes = b"", expected: bytes = b"") -> bool:
    """Return whether a loopback port takes a connection and, if asked, gives this answer."""
    try:
        with socket.create_connection((LOOPBACK, port), timeout=1) as connection:
            if sent:
                connection.sendall(sent)
            return not expected or connection.recv(len(expected)) == expected
    except OSError:
        return False
