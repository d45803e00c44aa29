"""Send while somebody tries codes as fast as a machine can, from many networks."""

import random
import threading
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPException
from statistics import median

from reports.crypto.codes import CODE_SPACE, as_digits
from tests.bench.client import Client, some_address
from tests.bench.figures import Figure, median_percentile, median_ratio, percentile
from tests.bench.load import Crowd
from tests.bench.rounds import calmest_rounds
from tests.bench.sites import Site
from tests.bench.walk import Step

CHECKS_A_SECOND = 200
MOST_TIMES_SLOWER = 3
CODE_PAGE = "/c/"
CONNECTIONS = 100
SECONDS_A_ROUND = 5.0
# The flood is there before the first Send is timed, and still there after the last.
AROUND_SECONDS = 0.5


@dataclass(frozen=True, kw_only=True)
class Flood:
    """Code checks that were asked, how many each status answered, and over how many seconds."""

    statuses: Counter[int]
    took: float

    @property
    def a_second(self) -> float:
        return sum(self.statuses.values()) / self.took


@dataclass(frozen=True, kw_only=True)
class Compared:
    without: list[float]
    during: list[float]
    flood: Flood


def flood_row(site: Site, crowd: Crowd, steps: Sequence[Step]) -> list[Figure]:
    """Return the row on Send during a flood. Raises WrongAnswerError."""
    rounds = calmest_rounds(lambda: compare(site, crowd, steps))
    ratio = median_ratio(
        [percentile(each.during, 0.95) for each in rounds.taken],
        [percentile(each.without, 0.95) for each in rounds.taken],
    )
    during = 1000 * median_percentile([each.during for each in rounds.taken], 0.95)
    pace = median(each.flood.a_second for each in rounds.taken)
    statuses = sum((each.flood.statuses for each in rounds.taken), Counter[int]())
    answers = ", ".join(f"{count} x {status}" for status, count in sorted(statuses.items()))
    return [
        Figure(
            work=f"Send p95 with {CHECKS_A_SECOND} code checks a second to without, {site.name}",
            limit=MOST_TIMES_SLOWER,
            measured=ratio,
            unit="x",
            note=f"{during:.0f} ms; {pace:.0f} checks a second answered: {answers}",
            others=rounds.others,
        )
    ]


def compare(site: Site, crowd: Crowd, steps: Sequence[Step]) -> Compared:
    """Send without and with a flood, one after the other."""
    without = crowd.send_reports(site.public_url, steps, seconds=SECONDS_A_ROUND)
    with ProcessPoolExecutor(1) as process:
        seconds = SECONDS_A_ROUND + 2 * AROUND_SECONDS
        coming = process.submit(flood, site.public_url, seconds)
        time.sleep(AROUND_SECONDS)
        during = crowd.send_reports(site.public_url, steps, seconds=SECONDS_A_ROUND)
        return Compared(without=without.sends, during=during.sends, flood=coming.result())


def flood(origin: str, seconds: float) -> Flood:
    """Ask wrong codes at a steady pace, each from another network, on many connections."""
    tickets = Tickets(began=time.monotonic(), seconds=seconds)
    with ThreadPoolExecutor(CONNECTIONS) as threads:
        each = [threads.submit(try_codes, origin, tickets) for _ in range(CONNECTIONS)]
    statuses: Counter[int] = Counter()
    for one in each:
        statuses.update(one.result())
    return Flood(statuses=statuses, took=time.monotonic() - tickets.began)


class Tickets:
    """When each check is due: the pace does not wait for answers while connections are free."""

    def __init__(self, *, began: float, seconds: float) -> None:
        self.began = began
        self._left = int(seconds * CHECKS_A_SECOND)
        self._given = 0
        self._seconds = seconds
        self._lock = threading.Lock()

    def next_due(self) -> float | None:
        """Return the moment of the next check; None when the flood is over."""
        with self._lock:
            due = self.began + self._given / CHECKS_A_SECOND
            is_over = time.monotonic() - self.began > self._seconds
            if self._given == self._left or is_over:
                return None
            self._given += 1
            return due


def try_codes(origin: str, tickets: Tickets) -> Counter[int]:
    """Ask until the flood is over. A refused connection counts as status 0."""
    client, statuses = Client(origin), Counter[int]()
    client.ask("GET", CODE_PAGE)
    while (due := tickets.next_due()) is not None:
        time.sleep(max(due - time.monotonic(), 0.0))
        client.come_from(some_address())
        code = as_digits(random.randrange(CODE_SPACE))  # noqa: S311
        try:
            statuses[client.ask("POST", CODE_PAGE, [("code", code)]).status] += 1
        except (OSError, HTTPException):
            statuses[0] += 1
    return statuses
