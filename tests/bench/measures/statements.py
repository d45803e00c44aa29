"""How often pages ask the database: counts, so any machine gives the same figures."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.bench.environment import manage
from tests.bench.figures import Figure
from tests.bench.sites import Site

QUESTION_PAGE, CASE_PAGE, SEND, QUEUE_PAGE = 2, 6, 12, 10


@dataclass(frozen=True, kw_only=True)
class DeskWindow:
    """A moderator's signed-in browser: its cookie and where it looks."""

    cookie: tuple[str, str]
    paths: dict[str, str]


def child_statements(sites: Sequence[Site]) -> list[Figure]:
    """Return the rows on question pages, case page and Send at every size."""
    counts = [json.loads(manage(site.public, "bench_child_queries")) for site in sites]
    sends = [each["send"] for each in counts]
    sizes = ", ".join(f"{size:,}" for size in (site.size for site in sites))
    return [
        figure("statements of a question page", QUESTION_PAGE, counts, "pages"),
        figure("statements of the case page", CASE_PAGE, counts, "case"),
        figure("statements of Send", SEND, counts, "send"),
        Figure(
            work="statements of Send: difference between sizes",
            limit=0,
            measured=max(sends) - min(sends),
            note=f"at {sizes} rows",
        ),
        Figure(
            work="transactions of Send",
            limit=1,
            measured=max(each["send_transactions"] for each in counts),
        ),
    ]


def figure(work: str, limit: int, counts: Sequence[dict[str, Any]], name: str) -> Figure:
    found = [each[name] for each in counts]
    most = [max(each.values()) if isinstance(each, dict) else each for each in found]
    return Figure(work=work, limit=limit, measured=max(most), note="the most at any size")


def desk_statements(sites: Sequence[Site]) -> tuple[list[Figure], dict[int, DeskWindow]]:
    """Return the row on the queue page, and by size the windows through which it is timed."""
    told = {site.size: json.loads(manage(site.staff, "bench_desk")) for site in sites}
    most = max(max(each["statements"].values()) for each in told.values())
    windows = {
        size: DeskWindow(cookie=tuple(each["cookie"]), paths=each["paths"])
        for size, each in told.items()
    }
    row = Figure(
        work="statements of the queue page",
        limit=QUEUE_PAGE,
        measured=most,
        note="first and deep page, with the second factor's own",
    )
    return [row], windows
