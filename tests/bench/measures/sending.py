"""Whole reports by four clients at every size, in turns, while worker and beat run."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from statistics import median

from tests.bench.figures import Figure, median_percentile, median_ratio, percentile
from tests.bench.load import CLIENTS, Crowd, Loads
from tests.bench.rounds import Rounds, calmest_rounds
from tests.bench.sites import Site
from tests.bench.walk import Step
from tests.stack.waiting import wait_until

P95_MILLISECONDS = 150
REPORTS_A_SECOND = 20
# "Flat": the limit that section 9 names for the queue page.
FLAT = 1.3
SECONDS_A_ROUND = 5.0
DRAIN_SECONDS = 90.0


@dataclass(frozen=True, kw_only=True)
class Sent:
    """One round at one size. `backlog` reports waited at its end, for `drained` seconds."""

    loads: Loads
    backlog: int
    drained: float


Round = Mapping[int, Sent]


def sending(sites: Sequence[Site], crowd: Crowd, steps: Sequence[Step]) -> list[Figure]:
    """Return the rows on Send and on whole reports. Raises WrongAnswerError or TimeoutError."""
    rounds: Rounds[Round] = calmest_rounds(
        lambda: {site.size: send_to(site, crowd, steps) for site in sites}
    )
    return [
        *(row for site in sites for row in rows_of(site, rounds)),
        *(row for site in sites[1:] for row in flat_rows(site, rounds, base=sites[0])),
    ]


def send_to(site: Site, crowd: Crowd, steps: Sequence[Step]) -> Sent:
    """Send for a while, then wait until the worker has triaged everything."""
    loads = crowd.send_reports(site.public_url, steps, seconds=SECONDS_A_ROUND)
    backlog, began = site.backlog(), time.monotonic()
    wait_until(
        partial(is_triaged, site), seconds=DRAIN_SECONDS, what=f"triage of {backlog} reports"
    )
    return Sent(loads=loads, backlog=backlog, drained=time.monotonic() - began)


def is_triaged(site: Site) -> bool:
    return site.backlog() == 0


def rows_of(site: Site, rounds: Rounds[Round]) -> list[Figure]:
    sent = [each[site.size] for each in rounds.taken]
    sends = [each.loads.sends for each in sent]
    cores = median(each.loads.own_cores for each in sent)
    backlog = max(sent, key=lambda each: each.backlog)
    return [
        Figure(
            work=f"Send p95, {CLIENTS} clients, {site.name}",
            limit=P95_MILLISECONDS,
            measured=1000 * median_percentile(sends, 0.95),
            unit="ms",
            note=f"p50 {1000 * median_percentile(sends, 0.5):.0f} ms",
            others=rounds.others,
        ),
        Figure(
            work=f"whole reports a second, {site.name}",
            limit=REPORTS_A_SECOND,
            measured=median(each.loads.reports_a_second for each in sent),
            is_floor=True,
            note=f"backlog {backlog.backlog}, gone in {backlog.drained:.1f} s;"
            f" clients took {cores:.2f} cores",
            others=rounds.others,
        ),
    ]


def flat_rows(site: Site, rounds: Rounds[Round], *, base: Site) -> list[Figure]:
    """Return what the rows in the database cost, as ratios inside each round."""
    here = [each[site.size].loads for each in rounds.taken]
    there = [each[base.size].loads for each in rounds.taken]
    against = f"{site.size:,} to {base.size:,} rows"
    return [
        Figure(
            work=f"Send p50, {against}",
            limit=FLAT,
            measured=median_ratio(middles(here), middles(there)),
            unit="x",
            others=rounds.others,
        ),
        Figure(
            work=f"whole reports a second, {against}",
            limit=1 / FLAT,
            measured=median_ratio(
                [each.reports_a_second for each in here], [each.reports_a_second for each in there]
            ),
            unit="x",
            is_floor=True,
            others=rounds.others,
        ),
    ]


def middles(loads: Sequence[Loads]) -> list[float]:
    return [percentile(each.sends, 0.5) for each in loads]
