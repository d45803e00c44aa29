"""How much a phone must load (interface note, section 2.20)."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from tests.bench.client import Answer, Client
from tests.bench.figures import Figure
from tests.bench.sites import Site
from tests.bench.walk import Visit
from tests.stack.tree import Element, parse

FIRST_PAGE_BYTES = 12_000
FIRST_PAGE_REQUESTS = 3
NEXT_PAGE_BYTES = 5_000
NEXT_PAGE_REQUESTS = 1
LOADS_BY_ITSELF = {"script": "src", "img": "src", "source": "src", "iframe": "src", "audio": "src"}
LOADED_LINKS = frozenset({"stylesheet", "icon", "preload", "manifest", "modulepreload"})


def weights(site: Site, visits: Sequence[Visit]) -> list[Figure]:
    """Return the rows on bytes, requests and other origins, for the walk that was recorded."""
    pages = [visit for visit in visits if visit.answer.status == 200]
    parts = {path: Client(site.public_url).ask("GET", path) for path in own_parts(pages)}
    home, later = pages[0], pages[1:]
    heaviest = max(later, key=lambda page: cold_size(page, parts))
    strangers = sorted({each for page in pages for each in loads(page) if is_elsewhere(each)})
    next_size = max(size_with_redirect(visits, page) for page in later)
    return [
        Figure(
            work=f"first page cold, compressed, with headers ({name})",
            limit=FIRST_PAGE_BYTES,
            measured=cold_size(page, parts),
            unit="B",
            note=f"{page.answer.size:,} B of it the page itself",
        )
        for name, page in (("home", home), ("heaviest question", heaviest))
    ] + [
        Figure(
            work="first page: requests",
            limit=FIRST_PAGE_REQUESTS,
            measured=max(1 + len(loads(page)) for page in pages),
            note="of the page with most",
        ),
        Figure(
            work="next question, its redirect counted",
            limit=NEXT_PAGE_BYTES,
            measured=next_size,
            unit="B",
            note="the heaviest of the way",
        ),
        Figure(
            work="next question: pages and files to load",
            limit=NEXT_PAGE_REQUESTS,
            measured=max(1 + len(not_kept(page, home, parts)) for page in later),
        ),
        Figure(
            work="other origins asked",
            limit=0,
            measured=len(strangers),
            note=", ".join(strangers),
        ),
    ]


def loads(page: Visit) -> list[str]:
    """Return the addresses that a browser loads with the page by itself, each once."""
    found = []
    for element in parse(page.answer.text).descendants("link", *LOADS_BY_ITSELF):
        address = address_in(element)
        if address and not address.startswith("data:"):
            found.append(address)
    return list(dict.fromkeys(found))


def address_in(element: Element) -> str:
    if element.tag == "link":
        return element.get("href") if LOADED_LINKS & set(element.get("rel").split()) else ""
    return element.get(LOADS_BY_ITSELF[element.tag])


def is_elsewhere(address: str) -> bool:
    return bool(urlsplit(address).netloc)


def own_parts(pages: Sequence[Visit]) -> list[str]:
    return sorted({each for page in pages for each in loads(page) if not is_elsewhere(each)})


def cold_size(page: Visit, parts: dict[str, Answer]) -> int:
    """Return the bytes of a page with all it loads."""
    return page.answer.size + sum(parts[each].size for each in loads(page) if each in parts)


def not_kept(page: Visit, first: Visit, parts: dict[str, Answer]) -> list[str]:
    """Return what the page loads that a browser does not keep from the first page."""
    kept = {each for each in loads(first) if "immutable" in parts[each].header("cache-control")}
    return [each for each in loads(page) if each not in kept]


def size_with_redirect(visits: Sequence[Visit], page: Visit) -> int:
    """Return the bytes of the page and of the redirect that led to it."""
    before = visits[visits.index(page) - 1].answer
    return page.answer.size + (before.size if before.location else 0)
