"""The moderator's queue with ten thousand rows and with more, page by page in turns."""

from collections.abc import Mapping, Sequence
from itertools import product
from statistics import median

from tests.bench.client import Client
from tests.bench.figures import Figure, median_ratio, percentile
from tests.bench.load import WrongAnswerError
from tests.bench.measures.statements import DeskWindow
from tests.bench.rounds import Rounds, calmest_rounds
from tests.bench.sites import Site

MOST_TIMES_SLOWER = 1.3
BASE_SIZE = 10_000
PAGES_A_ROUND = 40
FIRST, DEEP = "first", "deep"
Times = Mapping[tuple[int, str], list[float]]


def queue_rows(sites: Sequence[Site], windows: Mapping[int, DeskWindow]) -> list[Figure]:
    """Return the rows on the first page and on one far down. Raises WrongAnswerError."""
    compared = [site for site in sites if site.size >= BASE_SIZE]
    if len(compared) < 2:
        return []
    clients = {site.size: signed_in(site, windows[site.size]) for site in compared}
    rounds = calmest_rounds(lambda: in_turns(clients, windows))
    return [row_of(site, kind, rounds) for site, kind in product(compared[1:], (FIRST, DEEP))]


def row_of(site: Site, kind: str, rounds: Rounds[Times]) -> Figure:
    here = [percentile(each[site.size, kind], 0.5) for each in rounds.taken]
    there = [percentile(each[BASE_SIZE, kind], 0.5) for each in rounds.taken]
    return Figure(
        work=f"queue, {kind} page p50, {site.size:,} to {BASE_SIZE:,} rows",
        limit=MOST_TIMES_SLOWER,
        measured=median_ratio(here, there),
        unit="x",
        note=f"{1000 * median(here):.0f} to {1000 * median(there):.0f} ms",
        others=rounds.others,
    )


def signed_in(site: Site, window: DeskWindow) -> Client:
    client = Client(site.desk_url)
    name, value = window.cookie
    client.cookies[name] = value
    return client


def in_turns(clients: Mapping[int, Client], windows: Mapping[int, DeskWindow]) -> Times:
    """Load every page of every size once, then all of them again: no size has a better moment."""
    times: dict[tuple[int, str], list[float]] = {}
    for _ in range(PAGES_A_ROUND):
        for size, kind in product(clients, (FIRST, DEEP)):
            answer = clients[size].ask("GET", windows[size].paths[kind])
            if answer.status != 200:
                message = f"the queue answered {answer.status}"
                raise WrongAnswerError(message)
            times.setdefault((size, kind), []).append(answer.seconds)
    return times
