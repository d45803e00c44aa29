"""axe-core on the page that is open, in every way in which it may be shown."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from itertools import product

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# The tint behind the top of the page is a pseudo element. Left in, axe gives up on the contrast
# of everything; the texts all stand on grounds of their own above it.
OPTIONS = {
    "runOnly": TAGS,
    "resultTypes": ["violations", "incomplete"],
    "checks": {"color-contrast": {"options": {"ignorePseudo": True}}},
}
# Colours that are still on their way from light to dark are no fault of either.
RUN = """async options => {
  // Nor is what the bar at the top covers at this very place of scrolling.
  window.scrollTo(0, 0);
  document.getAnimations().forEach(each => each.finish());
  // axe takes a page without styles for white; a browser paints the system's ground.
  if (!document.styleSheets.length) document.documentElement.style.background = 'Canvas';
  const found = await axe.run(document, options);
  const told = rules => rules.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.target
    + ' ' + [...node.any, ...node.all, ...node.none].map(each => each.message).join('; ')));
  return {violations: told(found.violations), incomplete: told(found.incomplete)};
}"""
HEIGHT = 800
Places = dict[str, list[str]]


@dataclass(frozen=True, kw_only=True)
class Showing:
    """One way of showing a page: light, dark or forced; ltr or rtl; `width` in CSS pixels."""

    colours: str
    direction: str
    width: int

    def __str__(self) -> str:
        return f"{self.colours} {self.direction} {self.width}"


WHOLE = [
    Showing(colours=colours, direction=direction, width=width)
    for width, direction, colours in product(
        (320, 1280), ("ltr", "rtl"), ("light", "dark", "forced")
    )
]
# Each two values of colours, direction and width meet in one of these six.
PAIRWISE = [
    Showing(colours="light", direction="ltr", width=320),
    Showing(colours="light", direction="rtl", width=1280),
    Showing(colours="dark", direction="rtl", width=320),
    Showing(colours="dark", direction="ltr", width=1280),
    Showing(colours="forced", direction="rtl", width=320),
    Showing(colours="forced", direction="ltr", width=1280),
]
FIRST, *OTHERS = PAIRWISE
STAFF = [
    Showing(colours=colours, direction="ltr", width=width)
    for width, colours in product((390, 1280), ("light", "dark"))
]


@dataclass(frozen=True, kw_only=True)
class Findings:
    """Faults, and what only a person can judge: rule and element -> where it was seen."""

    violations: Places = field(default_factory=dict)
    incomplete: Places = field(default_factory=dict)


def axe_of_the_test_run() -> str:
    """Return the source of axe that is installed with the other packages of the tests.

    `make audit` has a newer one, from npm.
    """
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def some_of_six(place: int) -> list[Showing]:
    """Return the plainest way of showing a page and, for every third page, one of the others.

    All twelve ways for each page take minutes: they are for `make audit`.
    """
    return [FIRST] if place % 3 else [FIRST, OTHERS[place // 3 % len(OTHERS)]]


def scan(
    page: Page, name: str, *, axe: str, showings: Sequence[Showing], findings: Findings
) -> None:
    """Run axe once for each way of showing the page, which then looks as before."""
    page.evaluate(axe)
    for showing in showings:
        with shown(page, showing):
            told = page.evaluate(RUN, OPTIONS)
        for element in told["violations"]:
            findings.violations.setdefault(element, []).append(f"{name} ({showing})")
        for element in told["incomplete"]:
            findings.incomplete.setdefault(element, []).append(f"{name} ({showing})")


def listed(places: Places) -> list[str]:
    """Return one line for each finding."""
    return [
        f"{what} [{len(where)} times, first on: {where[0]}]"
        for what, where in sorted(places.items())
    ]


@contextmanager
def shown(page: Page, showing: Showing) -> Iterator[None]:
    before = page.viewport_size
    turn(page, showing.direction)
    page.set_viewport_size({"width": showing.width, "height": HEIGHT})
    page.emulate_media(
        color_scheme="dark" if showing.colours == "dark" else "light",
        forced_colors="active" if showing.colours == "forced" else "none",
    )
    yield
    page.emulate_media(color_scheme="light", forced_colors="none")
    if before:
        page.set_viewport_size(before)
    turn(page, "ltr")


def turn(page: Page, direction: str) -> None:
    page.evaluate("direction => { document.documentElement.dir = direction }", direction)
