"""Many people at once: every client is a process, so that none waits for another's Python."""

import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from tests.bench.client import Client
from tests.bench.walk import DONE, Step

CLIENTS = 4


class WrongAnswerError(Exception):
    """The site answered, but not as it should: the figures would mean nothing."""


@dataclass(frozen=True, kw_only=True)
class Load:
    """What one client saw. Times are in seconds; `own_cpu` is what it cost itself."""

    reports: int
    took: float
    sends: tuple[float, ...]
    own_cpu: float


@dataclass(frozen=True, kw_only=True)
class Loads:
    """What all clients saw together."""

    each: Sequence[Load]

    @property
    def sends(self) -> list[float]:
        return [seconds for load in self.each for seconds in load.sends]

    @property
    def reports_a_second(self) -> float:
        return sum(load.reports / load.took for load in self.each)

    @property
    def own_cores(self) -> float:
        """How much of a core the clients took away from the site."""
        return sum(load.own_cpu / load.took for load in self.each)


def send_reports(origin: str, steps: Sequence[Step], seconds: float) -> Load:
    """Send whole reports, one after another, until the time is over. Raises WrongAnswerError."""
    client = Client(origin)
    sends: list[float] = []
    reports, began, cpu = 0, time.perf_counter(), time.process_time()
    while time.perf_counter() - began < seconds:
        client.forget_cookies()
        sends += send_one(client, steps)
        reports += 1
    return Load(
        reports=reports,
        took=time.perf_counter() - began,
        sends=tuple(sends),
        own_cpu=time.process_time() - cpu,
    )


def send_one(client: Client, steps: Sequence[Step]) -> list[float]:
    """Walk the recorded steps and return the seconds of its Sends."""
    sends = []
    for step in steps:
        answer = client.ask(step.method, step.path, step.fields)
        if step.is_send:
            sends.append(answer.seconds)
        # The redirect to the code follows only where the report is stored.
        if (step.is_send and answer.location != DONE) or answer.status >= 400:
            message = f"{step.method} {step.path} answered {answer.status}"
            raise WrongAnswerError(message)
    return sends


def get_again(origin: str, steps: Sequence[Step], path: str, seconds: float) -> tuple[int, float]:
    """Walk up to `path`, then load it until the time is over. Returns (pages, seconds)."""
    client = Client(origin)
    for step in steps:
        client.ask(step.method, step.path, step.fields)
    pages, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        if client.ask("GET", path).status != 200:
            message = f"GET {path} did not answer 200"
            raise WrongAnswerError(message)
        pages += 1
    return pages, time.perf_counter() - began


class Crowd:
    """The client processes, started once."""

    def __init__(self, pool: ProcessPoolExecutor) -> None:
        self.pool = pool

    def warm_up(self) -> None:
        """Have every process there before there is anything to measure."""
        for each in [self.pool.submit(time.sleep, 0.2) for _ in range(CLIENTS)]:
            each.result()

    def send_reports(self, origin: str, steps: Sequence[Step], *, seconds: float) -> Loads:
        waiting = [self.pool.submit(send_reports, origin, steps, seconds) for _ in range(CLIENTS)]
        return Loads(each=[each.result() for each in waiting])

    def get_again(
        self, origin: str, steps: Sequence[Step], *, path: str, seconds: float
    ) -> list[tuple[int, float]]:
        waiting = [
            self.pool.submit(get_again, origin, steps, path, seconds) for _ in range(CLIENTS)
        ]
        return [each.result() for each in waiting]
