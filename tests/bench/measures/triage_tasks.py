"""Triage against a Celery task that does nothing, through the same worker."""

import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from statistics import median
from typing import Any

import redis
from celery import Celery

from scripts.process_group import descendants_of
from tests.bench.environment import manage
from tests.bench.figures import Figure
from tests.bench.rounds import MOST_ROUNDS, calmest_rounds
from tests.bench.sites import Site
from tests.stack.waiting import wait_until

LEAST_SHARE = 0.4
TASKS_A_ROUND = 200
EMPTY_TASK, TRIAGE = "tests.bench.empty_task", "reports.tasks.triage_report"
QUEUE, TAKEN = "triage", "unacked"
MOST_SECONDS = 60.0


@dataclass
class Broker:
    """The site's own broker, spoken to from outside: sends tasks and sees when they are done."""

    url: str
    app: Celery = field(init=False)
    redis: Any = field(init=False)  # Any: redis-py's answers are typed for two kinds of client

    def __post_init__(self) -> None:
        self.app = Celery(broker=self.url)
        self.app.conf.update(task_serializer="json", task_ignore_result=True)
        self.redis = redis.Redis.from_url(self.url)

    def send(self, name: str, ids: Sequence[str]) -> None:
        for each in ids:
            self.app.send_task(name, args=[each], queue=QUEUE)

    def is_empty(self) -> bool:
        return not (self.redis.llen(QUEUE) or self.redis.hlen(TAKEN))


def triage_row(site: Site) -> list[Figure]:
    """Return the row on triage tasks. Raises TimeoutError."""
    count = TASKS_A_ROUND * MOST_ROUNDS
    jobs = iter(manage(site.staff, "bench_reports", "--count", str(count)).split())
    broker = Broker(site.broker_url)
    rounds = calmest_rounds(
        lambda: tuple(
            tasks_a_second(site, broker, name, ids)
            for ids in [list(islice(jobs, TASKS_A_ROUND))]
            for name in (EMPTY_TASK, TRIAGE)
        )
    )
    empty = [each[0] for each in rounds.taken]
    triage = [each[1] for each in rounds.taken]
    return [
        Figure(
            work="triage tasks to empty tasks a second, one worker",
            limit=LEAST_SHARE,
            measured=median(t / e for t, e in zip(triage, empty, strict=True)),
            unit="x",
            is_floor=True,
            note=f"{median(triage):.0f} to {median(empty):.0f} a second",
            others=rounds.others,
        )
    ]


def tasks_a_second(site: Site, broker: Broker, name: str, ids: Sequence[str]) -> float:
    """Let the worker find all tasks at once, and time it until the last is acknowledged."""
    with standing_still(site, "beat"):
        with standing_still(site, "worker"):
            broker.send(name, ids)
        began = time.perf_counter()
        wait_until(broker.is_empty, seconds=MOST_SECONDS, what=f"{name}: {site.log('worker')}")
        return len(ids) / (time.perf_counter() - began)


@contextmanager
def standing_still(site: Site, name: str) -> Iterator[None]:
    """Stop a process and its children where they are, and let them go on afterwards."""
    leader = site.groups[name].pid
    pids = [leader, *descendants_of(leader)]
    tell(pids, signal.SIGSTOP)
    try:
        yield
    finally:
        tell(pids, signal.SIGCONT)


def tell(pids: Sequence[int], signal_number: signal.Signals) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):
            os.kill(pid, signal_number)
