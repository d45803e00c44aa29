"""`make bench`: every budget measured on real servers; 1 where one is missed.

ROWS=1000000 adds a site of that many reports.
"""

import datetime
import os
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor

from scripts.terminal import complain, say
from tests.bench import machine, page
from tests.bench.client import Client
from tests.bench.figures import Figure, missed, table
from tests.bench.load import CLIENTS, Crowd
from tests.bench.measures.advice_page import advice_row
from tests.bench.measures.at_once import at_once_rows
from tests.bench.measures.flood import flood_row
from tests.bench.measures.page_weights import PageWeight, page_weights
from tests.bench.measures.question_page import question_row
from tests.bench.measures.queue_page import queue_rows
from tests.bench.measures.search_page import search_row
from tests.bench.measures.sending import sending
from tests.bench.measures.statements import child_statements, desk_statements
from tests.bench.measures.triage_tasks import triage_row
from tests.bench.measures.weight import weights
from tests.bench.sites import Site, running_sites
from tests.bench.walk import WAYS, walk
from tests.stack.servers import ToolMissingError

SIZES = (0, 10_000, 100_000)


def main() -> int:
    try:
        sizes = sizes_asked(os.environ.get("ROWS", ""))
        figures, weights = run(sizes)
    except (ToolMissingError, ValueError) as problem:
        complain(str(problem))
        return 2
    say("")
    for line in (*table(figures), "", page.summary(figures)):
        say(line)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    page.write(figures, weights, sizes=sizes, today=today)
    return 1 if missed(figures) else 0


def sizes_asked(rows: str) -> list[int]:
    """Return the sizes to measure at; `rows` adds one. Raises ValueError for what is no number."""
    if not rows:
        return list(SIZES)
    if not rows.isascii() or not rows.isdecimal():
        message = f"ROWS={rows} is no number of rows, such as ROWS=1000000"
        raise ValueError(message)
    return sorted({*SIZES, int(rows)})


def run(sizes: Sequence[int]) -> tuple[list[Figure], list[PageWeight]]:
    """Start everything, measure everything, stop everything."""
    began = time.monotonic()
    say(machine.words())
    # The clients start first: a copy made later would hold this process's connections.
    with ProcessPoolExecutor(CLIENTS) as pool:
        crowd = Crowd(pool)
        crowd.warm_up()
        say("Starting the site at each size")
        with running_sites(sizes) as sites:
            weights, of_pages = weighed(sites[0])
            figures = [*of_pages, *measured(sites, crowd)]
    say(f"{time.monotonic() - began:.0f} s in all")
    return figures, weights


def weighed(site: Site) -> tuple[list[PageWeight], list[Figure]]:
    """Return the weight of every page, and the rows on it."""
    say("Weighing every page")
    ways = {
        name: list(walk(Client(site.public_url), door=door, choices=choices))
        for name, (door, choices) in WAYS.items()
    }
    return page_weights(site, ways)


def measured(sites: Sequence[Site], crowd: Crowd) -> list[Figure]:
    """Return every row of the table."""
    visits = list(walk(Client(sites[0].public_url)))
    steps = [visit.step for visit in visits]
    largest = sites[-1]
    queue_counts, windows = desk_statements(sites)
    measures: dict[str, Callable[[], list[Figure]]] = {
        "bytes and requests": lambda: weights(sites[0], visits),
        "statements": lambda: child_statements(sites),
        "50 Sends at once": lambda: at_once_rows(sites[0], steps),
        "Send and whole reports": lambda: sending(sites, crowd, steps),
        "a flood of code checks": lambda: flood_row(largest, crowd, steps),
        "the question page": lambda: question_row(largest, crowd, visits),
        "a page to read": lambda: advice_row(largest, crowd),
        "a search": lambda: search_row(sites[0]),
        "triage": lambda: triage_row(largest),
        "the queue": lambda: [*queue_counts, *queue_rows(sites, windows)],
    }
    figures = []
    for name, measure in measures.items():
        say(f"Measuring {name}")
        figures += measure()
    return figures


if __name__ == "__main__":
    sys.exit(main())
