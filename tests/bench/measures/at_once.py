"""Fifty children press Send in the same moment."""

import re
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.bench import rows
from tests.bench.client import Client
from tests.bench.figures import Figure
from tests.bench.sites import Site
from tests.bench.walk import Step

CHILDREN = 50
CODE = re.compile(r"\b\d{4} \d{4} \d{4} \d{4}\b")
START_SECONDS = 120.0


def at_once_rows(site: Site, steps: Sequence[Step]) -> list[Figure]:
    """Return the rows on reports stored and codes shown. Raises BrokenBarrierError or OSError."""
    stored_before = rows.count(site.database_url, rows.REPORTS)
    ready = threading.Barrier(CHILDREN, timeout=START_SECONDS)
    with ThreadPoolExecutor(CHILDREN) as threads:
        waiting = [threads.submit(send_together, site, steps, ready) for _ in range(CHILDREN)]
        codes = {each.result() for each in waiting} - {""}
    stored = rows.count(site.database_url, rows.REPORTS) - stored_before
    return [
        Figure(
            work=f"{CHILDREN} Sends at once: stored", limit=CHILDREN, measured=stored, is_floor=True
        ),
        Figure(
            work=f"{CHILDREN} Sends at once: codes",
            limit=CHILDREN,
            measured=len(codes),
            is_floor=True,
        ),
    ]


def send_together(site: Site, steps: Sequence[Step], ready: threading.Barrier) -> str:
    """Walk to the last page, wait for all the others, send, and return the code shown."""
    client, code = Client(site.public_url), ""
    for step in steps:
        if step.is_send:
            ready.wait()
        found = CODE.search(client.ask(step.method, step.path, step.fields).text)
        code = found.group() if found else code
    return code
