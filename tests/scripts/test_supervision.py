"""The processes of `make run` start, are watched and stop together."""

import sys
from threading import Event, Timer

import pytest

from scripts.supervision import Supervisor
from scripts.terminal import RefusedError
from tests.stack.waiting import wait_until

SLEEPS = [sys.executable, "-c", "import time; print('awake', flush=True); time.sleep(60)"]
DIES = [sys.executable, "-c", "raise SystemExit(3)"]


def test_asking_to_stop_ends_every_process():
    stopping = Event()
    with Supervisor(stopping=stopping) as supervisor:
        supervisor.start("web", command=SLEEPS, environment={})
        supervisor.start("beat", command=SLEEPS, environment={})
        Timer(0.3, stopping.set).start()
        supervisor.watch()

    assert [group.is_running for group in supervisor.groups] == [False, False]


def test_one_that_dies_is_named_and_takes_the_others_with_it():
    with Supervisor(stopping=Event()) as supervisor:
        supervisor.start("web", command=SLEEPS, environment={})
        supervisor.start("worker", command=DIES, environment={})
        with pytest.raises(RefusedError, match=r"worker ended \(exit code 3\)"):
            supervisor.watch()

    assert not any(group.is_running for group in supervisor.groups)


def test_a_web_server_that_dies_at_its_start_is_named():
    with Supervisor(stopping=Event()) as supervisor:
        supervisor.start("web", command=DIES, environment={})
        with pytest.raises(RefusedError, match="web ended"):
            supervisor.wait_until_healthy("http://127.0.0.1:1")


def test_each_line_stands_behind_the_name_of_its_process(capsys):
    shown = []

    def look():
        shown.append(capsys.readouterr().out)
        return "web    | awake\n" in "".join(shown)

    with Supervisor(stopping=Event()) as supervisor:
        supervisor.start("web", command=SLEEPS, environment={})
        wait_until(look, seconds=10, what="the line of web is shown")
