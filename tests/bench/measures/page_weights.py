"""The weight of each page, against what one page may weigh (interface note, section 2.20)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.bench.client import Answer, Client
from tests.bench.figures import Figure
from tests.bench.measures.weight import loads, own_parts, size_with_redirect
from tests.bench.sites import Site
from tests.bench.walk import DONE, HOME, Step, Visit
from tests.stack.tree import parse

HTML_BYTES, STYLE_BYTES, SCRIPT_BYTES = 4_000, 4_000, 2_000
FIRST_VIEW_BYTES, NEXT_PAGE_BYTES = 12_000, 5_000
WAY_OF_THE_YOUNGEST_BYTES = 60_000
YOUNGEST = "6-9"
# Where the form's token is kept: no page with a form can do without it.
TOKEN = "_t"
# Pages that anybody may read, and that one may come to first.
OPEN_TO_ALL = ("/help/", "/next/", "/next/d/", "/private/d/", "/who/", "/tips/", "/access/", "/c/")


@dataclass(frozen=True, kw_only=True)
class PageWeight:
    """Bytes, compressed: the page alone, a first view with all it loads, the page come to next."""

    name: str
    html: int
    first_view: int
    next_page: int
    requests: int

    @property
    def words(self) -> tuple[str, ...]:
        sizes = (self.html, self.first_view, self.next_page, self.requests)
        return (self.name, *(f"{size:,}" for size in sizes))


Ways = Mapping[str, Sequence[Visit]]
Parts = Mapping[str, Answer]


def page_weights(site: Site, ways: Ways) -> tuple[list[PageWeight], list[Figure]]:
    """Return the weight of every page of the ways and of those open to all, and the budgets."""
    alone = [Visit(step, ask_alone(site, step)) for step in steps_of(OPEN_TO_ALL)]
    every = [*alone, *(visit for visits in ways.values() for visit in visits)]
    shown = [visit for visit in every if visit.answer.status == 200]
    parts = {path: Client(site.public_url).ask("GET", path) for path in own_parts(shown)}
    weights = [weight(visit, [visit], parts, name=visit.step.path) for visit in alone]
    weights += [
        weight(visit, visits, parts, name=name_of(visit, way))
        for way, visits in ways.items()
        for visit in visits
        if visit.answer.status == 200
    ]
    figures = [*budgets(weights), *files(shown, parts), *totals(ways, parts)]
    return weights, [*figures, cookies([*alone, shown[0]])]


def weight(page: Visit, visits: Sequence[Visit], parts: Parts, *, name: str) -> PageWeight:
    loaded = [each for each in loads(page) if each in parts]
    return PageWeight(
        name=name,
        html=len(page.answer.body),
        first_view=page.answer.size + sum(parts[each].size for each in loaded),
        next_page=size_with_redirect(visits, page),
        requests=1 + len(loads(page)),
    )


def budgets(weights: Sequence[PageWeight]) -> list[Figure]:
    """Return the rows on the heaviest pages."""
    questions = [each for each in weights if " " in each.name]
    heaviest = max(questions, key=lambda each: each.html)
    widest = max(weights, key=lambda each: each.first_view)
    later = max(questions, key=lambda each: each.next_page)
    return [
        row("page itself, heaviest question", HTML_BYTES, heaviest.html, heaviest.name),
        row("first view of any page", FIRST_VIEW_BYTES, widest.first_view, widest.name),
        row("next page of any way", NEXT_PAGE_BYTES, later.next_page, later.name),
    ]


def files(pages: Sequence[Visit], parts: Parts) -> list[Figure]:
    """Return the rows on styles and scripts: all that one page loads of a kind, added up."""
    most = {
        ending: max(
            sum(len(parts[each].body) for each in loads(page) if each.endswith(ending))
            for page in pages
        )
        for ending in (".css", ".js")
    }
    return [
        row("style sheets of any page", STYLE_BYTES, most[".css"]),
        row("scripts of any page", SCRIPT_BYTES, most[".js"]),
    ]


def totals(ways: Ways, parts: Parts) -> list[Figure]:
    """Return what the youngest child's phone loads from the home page to the code."""
    visits = ways[YOUNGEST]
    loaded = {each for visit in visits if visit.answer.status == 200 for each in loads(visit)}
    size = sum(visit.answer.size for visit in visits) + sum(parts[each].size for each in loaded)
    return [
        row(f"whole way, {YOUNGEST}", WAY_OF_THE_YOUNGEST_BYTES, size, f"{len(visits)} answers")
    ]


def cookies(first_pages: Sequence[Visit]) -> Figure:
    """Return how many cookies come before the first POST, the form's own token not counted."""
    names = {
        value.partition("=")[0]
        for visit in first_pages
        for key, value in visit.answer.headers
        if key.lower() == "set-cookie"
    }
    strange = sorted(name for name in names if not name.endswith(TOKEN))
    return Figure(
        work="cookies before the first POST, but for the form's token",
        limit=0,
        measured=len(strange),
        note=", ".join(strange),
    )


def row(work: str, limit: int, measured: int, note: str = "") -> Figure:
    return Figure(work=f"{work}, compressed", limit=limit, measured=measured, unit="B", note=note)


def name_of(visit: Visit, way: str) -> str:
    """Return way and step of a page, such as "10-12 harm"."""
    if visit.step.path in (HOME, DONE):
        return f"{way} {visit.step.path}"
    hidden = parse(visit.answer.text).descendants("input")
    steps = [each.get("value") for each in hidden if each.get("name") == "step"]
    return f"{way} {steps[0] if steps else visit.step.path}"


def ask_alone(site: Site, step: Step) -> Answer:
    return Client(site.public_url).ask(step.method, step.path)


def steps_of(paths: Sequence[str]) -> list[Step]:
    return [Step("GET", path) for path in paths]


def markdown_of(weights: Sequence[PageWeight]) -> list[str]:
    """Return the table of all pages in Markdown, each page once."""
    headings = (
        "Page",
        "Page itself, B",
        "First view, B",
        "As next page, B",
        "Requests, first view",
    )
    rows = [headings, ("---", *["---:"] * 4), *(each.words for each in weights)]
    return ["| " + " | ".join(each) + " |" for each in rows]
