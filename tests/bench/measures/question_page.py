"""The question page against a Django view that does nothing, behind the same middleware."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from scripts.process_group import descendants_of
from tests.bench.figures import Figure
from tests.bench.load import Crowd
from tests.bench.machine import cpu_seconds
from tests.bench.rounds import calmest_rounds
from tests.bench.sites import Site
from tests.bench.walk import Step, Visit

LEAST_SHARE = 0.3
EMPTY_PAGE = "/bench/empty/"
SECONDS_A_ROUND = 2.0


@dataclass(frozen=True, kw_only=True)
class Speed:
    """Pages a second as clients see it, and processor seconds of the web server for a page."""

    a_second: float
    cpu: float


def question_row(site: Site, crowd: Crowd, visits: Sequence[Visit]) -> list[Figure]:
    """Return the row on the heaviest question. Raises WrongAnswerError.

    The site's own processor time decides: the clients' share of the machine, larger for the
    empty view, would make the question look better than it is.
    """
    place = heaviest_question(visits)
    steps, path = [visit.step for visit in visits[:place]], visits[place].step.path
    rounds = calmest_rounds(
        lambda: (
            speed_of(site, crowd, steps, EMPTY_PAGE),
            speed_of(site, crowd, steps, path),
        )
    )
    empty = [each[0] for each in rounds.taken]
    question = [each[1] for each in rounds.taken]
    seen = median(q.a_second / e.a_second for q, e in zip(question, empty, strict=True))
    return [
        Figure(
            work="question page to an empty view, requests per processor second",
            limit=LEAST_SHARE,
            measured=median(e.cpu / q.cpu for q, e in zip(question, empty, strict=True)),
            unit="x",
            is_floor=True,
            note=f"{1000 * median(each.cpu for each in question):.2f} ms to"
            f" {1000 * median(each.cpu for each in empty):.2f} ms; clients saw"
            f" {median(each.a_second for each in question):.0f} to"
            f" {median(each.a_second for each in empty):.0f} a second, {seen:.2f} x; aim 0.6",
            others=rounds.others,
        )
    ]


def heaviest_question(visits: Sequence[Visit]) -> int:
    """Return the place of the question page with most bytes."""
    pages = [
        place
        for place, visit in enumerate(visits)
        if visit.step.method == "GET" and visit.step.path.removeprefix("/s/")[:1].isdigit()
    ]
    return max(pages, key=lambda place: visits[place].answer.size)


def speed_of(site: Site, crowd: Crowd, steps: Sequence[Step], path: str) -> Speed:
    leader = site.groups["public"].pid
    web = [leader, *descendants_of(leader)]
    before = cpu_seconds(web)
    seen = crowd.get_again(site.public_url, steps, path=path, seconds=SECONDS_A_ROUND)
    used = cpu_seconds(web) - before
    return Speed(
        a_second=sum(pages / seconds for pages, seconds in seen),
        cpu=used / sum(pages for pages, _ in seen),
    )
