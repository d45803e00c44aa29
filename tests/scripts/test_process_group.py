"""A killed program leaves nothing behind, whatever it started."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.process_group import ProcessGroup, descendants_of, stop_all
from tests.stack.waiting import wait_until

PARENT = """
import signal, subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], start_new_session=True)
{more}
time.sleep(60)
"""
IGNORES_TERM = "signal.signal(signal.SIGTERM, signal.SIG_IGN); print('deaf', flush=True)"


def started(more: str = "") -> ProcessGroup:
    return ProcessGroup.start(
        "parent",
        command=[sys.executable, "-c", PARENT.format(more=more)],
        environment={},
        output=subprocess.PIPE,
    )


@pytest.fixture
def parent():
    group = started()
    wait_until(lambda: len(descendants_of(group.pid)) == 2, seconds=10, what="two are started")
    yield group
    group.kill()
    assert group.process.stdout is not None
    group.process.stdout.close()


def test_a_kill_reaches_also_what_left_the_group(parent):
    left = descendants_of(parent.pid)

    parent.kill()

    assert not parent.is_running
    wait_until(lambda: not any(is_alive(pid) for pid in left), seconds=5, what="all are gone")


def test_killing_twice_is_harmless(parent):
    parent.kill()
    parent.kill()


def test_what_does_not_listen_is_killed_when_the_time_is_over():
    group = started(IGNORES_TERM)
    assert group.process.stdout is not None
    with group.process.stdout as output:
        assert output.readline() == b"deaf\n"

        stop_all([group], within_seconds=0.2)

    assert not group.is_running


def is_alive(pid: int) -> bool:
    """Return whether it runs; one that ended and waits to be collected does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
