"""The kill drill: children press Send while one part after another dies and comes back."""

import signal
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial

from tests.journeys.rows import wait_until_triaged
from tests.reliability.children import Child, all_at_once
from tests.stack.processes import Stack

CHILDREN = 60
# The first of a wave presses Send just before the death, the last when the part is coming back.
FIRST_SEND_SECONDS = 0.2
SECONDS_BETWEEN_SENDS = 0.3
SECONDS_DOWN = 2.0
MOST_SECONDS = 150.0
TRIAGE_SECONDS = 60.0


@dataclass(kw_only=True)
class Drill:
    """What happened: the children, when each part died, and how long triage took at the end."""

    children: list[Child] = field(default_factory=list)
    died: dict[str, float] = field(default_factory=dict)
    back: dict[str, float] = field(default_factory=dict)
    seconds_to_triage: float = 0.0


def run_drill(stack: Stack) -> Drill:
    """Kill every part once under children who send. Raises TimeoutError if triage is late."""
    drill = Drill()
    until = time.monotonic() + MOST_SECONDS
    every_death = deaths(stack)
    with ThreadPoolExecutor(max_workers=CHILDREN) as threads:
        sending: list[Future[None]] = []
        for name, die_and_come_back in every_death.items():
            wave = _wave(drill, stack.public_url, size=CHILDREN // len(every_death), until=until)
            sending += [
                threads.submit(
                    _send_later, child, seconds=place * SECONDS_BETWEEN_SENDS, until=until
                )
                for place, child in enumerate(wave)
            ]
            time.sleep(FIRST_SEND_SECONDS)
            drill.died[name] = time.monotonic()
            die_and_come_back()
            drill.back[name] = time.monotonic()
        _wait_until_triaged(stack, drill, sending)
    return drill


def deaths(stack: Stack) -> dict[str, Callable[[], None]]:
    """Return how each part dies and how what watches over it starts it again."""
    return {
        "a worker child": partial(_kill_a_child, stack, "worker"),
        "the worker": partial(_kill_and_start, stack, "worker"),
        "beat": partial(_kill_and_start, stack, "beat"),
        "Redis": partial(_lose_redis, stack),
        "a web worker": partial(_kill_a_child, stack, "public"),
        "PostgreSQL": partial(_stop_postgresql_at_once, stack),
    }


def _wave(drill: Drill, origin: str, *, size: int, until: float) -> list[Child]:
    """Return children who stand before Send."""
    first = len(drill.children)
    wave = [Child(name=f"child {first + place}", origin=origin) for place in range(size)]
    drill.children += wave
    all_at_once(partial(Child.answer_the_questions, until=until), wave)
    return wave


def _send_later(child: Child, *, seconds: float, until: float) -> None:
    time.sleep(seconds)
    child.send_until_heard(until=until)


def _wait_until_triaged(stack: Stack, drill: Drill, sending: list[Future[None]]) -> None:
    for each in sending:
        each.result()
    last_restart = max(drill.back.values())
    left = TRIAGE_SECONDS - (time.monotonic() - last_restart)
    wait_until_triaged(stack, seconds=left)
    drill.seconds_to_triage = time.monotonic() - last_restart


def _kill_a_child(stack: Stack, name: str) -> None:
    stack.kill_one_child_of(name)
    time.sleep(SECONDS_DOWN)


def _kill_and_start(stack: Stack, name: str) -> None:
    stack.kill(name)
    time.sleep(SECONDS_DOWN)
    stack.start(name)


def _lose_redis(stack: Stack) -> None:
    assert stack.redis
    stack.redis.kill()
    time.sleep(SECONDS_DOWN)
    stack.redis.start()


def _stop_postgresql_at_once(stack: Stack) -> None:
    assert stack.postgresql
    stack.postgresql.stop(signal.SIGQUIT)
    time.sleep(SECONDS_DOWN)
    stack.postgresql.start()
