"""docs/performance.md and docs/performance-long.md, written by the bench itself."""

import datetime
from collections.abc import Sequence

from scripts.command_lines import ROOT
from tests.bench import machine
from tests.bench.figures import Figure, markdown, missed
from tests.bench.measures.page_weights import PageWeight, markdown_of

FOLDER = ROOT / "docs"
USUAL, WITH_MORE_ROWS = "performance.md", "performance-long.md"
MOST_ROWS_USUALLY = 100_000
INTRODUCTION = """# Performance

`make bench` wrote this page. It starts the site once for each number of rows, as in production
(granian with two web workers and four threads each, PostgreSQL, Redis, Celery worker and beat, all
on this one machine), lets four clients walk the child's way, and compares what it finds with the
budgets of the architecture. `make bench ROWS=1000000` adds a million reports and writes
`performance-long.md`.

Most rows are counts, or ratios of two figures taken in turns within one run, so that they hold on
another machine. The rows in milliseconds or per second are of the machine named below: a slower one
misses them while the ratios stand. Times are medians over the three calmest of three to six rounds.
"unsure" stands where a limit was missed while other programs used more than 15 % of the machine:
run it again. The clients share the machine with the site, so rates are what is left beside them.
"""
WEIGHED = """Bytes as they cross the line, compressed. "First view" is the page with headers, style
sheet and script, as for somebody who was never here; "as next page" is the page with headers and
the redirect that led to it, with style sheet and script kept from before."""


def write(
    figures: Sequence[Figure],
    weights: Sequence[PageWeight],
    *,
    sizes: Sequence[int],
    today: datetime.date,
) -> None:
    """Write the tables with machine and date."""
    name = USUAL if max(sizes) <= MOST_ROWS_USUALLY else WITH_MORE_ROWS
    (FOLDER / name).write_text(text(figures, weights, sizes=sizes, today=today), encoding="utf-8")


def text(
    figures: Sequence[Figure],
    weights: Sequence[PageWeight],
    *,
    sizes: Sequence[int],
    today: datetime.date,
) -> str:
    """Return the page in Markdown."""
    rows = ", ".join(f"{size:,}" for size in sizes)
    told = [f"{today.isoformat()}; {machine.words()}; {rows} reports.", "", summary(figures), ""]
    pages = ["", "## Each page", "", WEIGHED, "", *markdown_of(weights), ""]
    return "\n".join([INTRODUCTION, *told, *markdown(figures), *pages])


def summary(figures: Sequence[Figure]) -> str:
    misses = len(missed(figures))
    return f"{len(figures) - misses} of {len(figures)} budgets pass."
