"""A page of advice against a Django view that has the same bytes at hand, in the same run."""

from statistics import median

from tests.bench.client import Client
from tests.bench.figures import Figure
from tests.bench.load import Crowd, WrongAnswerError
from tests.bench.measures.question_page import speed_of
from tests.bench.rounds import calmest_rounds
from tests.bench.sites import Site

LEAST_SHARE = 0.8
PAGE, BARE_PAGE = "/h/4/c/", "/bench/bare/"


def advice_row(site: Site, crowd: Crowd) -> list[Figure]:
    """Return the row on a page that was read before. Raises WrongAnswerError.

    As with the question, the site's own processor time decides: the clients take their share of
    the machine, and more of it beside the faster view.
    """
    ask_the_same_of_both(site)
    rounds = calmest_rounds(
        lambda: (speed_of(site, crowd, [], BARE_PAGE), speed_of(site, crowd, [], PAGE))
    )
    bare = [each[0] for each in rounds.taken]
    advice = [each[1] for each in rounds.taken]
    seen = median(a.a_second / b.a_second for a, b in zip(advice, bare, strict=True))
    return [
        Figure(
            work="advice page to a bare view of its bytes, requests per processor second",
            limit=LEAST_SHARE,
            measured=median(b.cpu / a.cpu for a, b in zip(advice, bare, strict=True)),
            unit="x",
            is_floor=True,
            note=f"{1000 * median(each.cpu for each in advice):.2f} ms to"
            f" {1000 * median(each.cpu for each in bare):.2f} ms; clients saw"
            f" {median(each.a_second for each in advice):.0f} to"
            f" {median(each.a_second for each in bare):.0f} a second, {seen:.2f} x",
            others=rounds.others,
        )
    ]


def ask_the_same_of_both(site: Site) -> None:
    """Raise WrongAnswerError where the two would not be the same work for a phone."""
    client = Client(site.public_url)
    pages = [client.ask("GET", path) for path in (PAGE, BARE_PAGE)]
    if {each.status for each in pages} != {200} or pages[0].text != pages[1].text:
        message = f"{PAGE} and {BARE_PAGE} do not give the same page"
        raise WrongAnswerError(message)
