"""A search over five thousand pages, as somebody sees it who presses the button."""

from tests.bench.client import Answer, Client
from tests.bench.environment import manage
from tests.bench.figures import Figure, median_percentile
from tests.bench.load import WrongAnswerError
from tests.bench.rounds import calmest_rounds
from tests.bench.sites import Site

PAGES = 5_000
MOST_MS = 50
PATH = "/find/"
SEARCHES_A_ROUND = 25
# What is typed -> whether a page has it: common and rare words, one too short for the index, words
# in lines without spaces, and words that no page has together.
TYPED = {
    "picture": True,
    "friend money": True,
    "word4711word": True,
    "me": True,
    "รูป": True,
    "រូបថត": True,
    "escola amigo": True,
    "picture elephant": True,
    "they want money for a picture of you": True,
    "elephant": False,
}


def search_row(site: Site) -> list[Figure]:
    """Return the row on the page of results. Raises WrongAnswerError."""
    manage(site.staff, "bench_found_texts", "--pages", str(PAGES))
    client = Client(site.public_url)
    look(client, "picture")
    rounds = calmest_rounds(lambda: in_turns(client))
    times = [[one for some in each.values() for one in some] for each in rounds.taken]
    middles = {
        typed: median_percentile([each[typed] for each in rounds.taken], 0.5) for typed in TYPED
    }
    slowest = max(middles, key=lambda typed: middles[typed])
    return [
        Figure(
            work=f"search p95, {PAGES:,} pages",
            limit=MOST_MS,
            measured=1000 * median_percentile(times, 0.95),
            unit="ms",
            note=f"p50 {1000 * median_percentile(times, 0.5):.0f} ms; slowest"
            f" words ({slowest}) p50 {1000 * middles[slowest]:.0f} ms",
            others=rounds.others,
        )
    ]


def in_turns(client: Client) -> dict[str, list[float]]:
    """Look for each of the words once, then for all of them again."""
    times: dict[str, list[float]] = {typed: [] for typed in TYPED}
    for _ in range(SEARCHES_A_ROUND):
        for typed in TYPED:
            times[typed].append(look(client, typed).seconds)
    return times


def look(client: Client, typed: str) -> Answer:
    """Type and press. The form's token comes with its page, once. Raises WrongAnswerError."""
    if not client.cookies:
        client.ask("GET", PATH)
    answer = client.ask("POST", PATH, [("words", typed), ("reader", "b")])
    if answer.status != 200 or ("/bench/" in answer.text) is not TYPED[typed]:
        message = f"a search was answered with {answer.status}, and not with what is there"
        raise WrongAnswerError(message)
    return answer
