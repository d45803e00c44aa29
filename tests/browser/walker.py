"""A person walks the questions in the browser, and answers by the labels that can be read.

A question that a person has nothing to say to is skipped, so a step that is added later needs no
change here; an answer that was never asked for is an error.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.stack.parts import LIST, NOT_DONE
from tests.stack.processes import Stack

CHILD, ADULT, PROFESSIONAL = "I am under 18.", "I am an adult.", "I work with children."
CHECK, DONE = "check", "done"
MOST_PAGES = 60
BOX = "textarea[name=answer], input[type=text][name=answer], input[type=tel][name=answer]"
SEEN = """() => ({
  step: document.querySelector('input[name=step]')?.value || '',
  heading: document.querySelector('h1')?.innerText || '',
  words: document.querySelector('main').innerText,
  fields: [...document.querySelectorAll('main input:not([type=hidden]), main textarea')]
    .map(each => each.type),
})"""

Said = Mapping[str, str | tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Met:
    """One page as it was read. `fields` are the types of its inputs, such as radio or text."""

    step: str
    heading: str
    words: str
    fields: tuple[str, ...] = ()

    @property
    def has_box(self) -> bool:
        """Say whether something can be typed here."""
        return bool({"text", "textarea", "tel"} & set(self.fields))


@dataclass
class Way:
    """The pages that a person met, in order, by the name of the step."""

    pages: dict[str, Met] = field(default_factory=dict)

    @property
    def steps(self) -> list[str]:
        return list(self.pages)

    def words_of(self, step: str) -> str:
        return self.pages[step].words

    def words_after(self, step: str) -> str:
        """Return all that was read behind this step."""
        behind = self.steps[self.steps.index(step) + 1 :]
        return "\n".join(self.words_of(each) for each in behind)

    def next_after(self, step: str) -> str:
        return self.steps[self.steps.index(step) + 1]


def seen(page: Page) -> Met:
    """Read the page that is open."""
    told = page.evaluate(SEEN)
    return Met(
        step=told["step"],
        heading=told["heading"],
        words=told["words"],
        fields=tuple(told["fields"]),
    )


def walk(page: Page, site: Stack, *, door: str, say: Said, until: str = CHECK) -> Way:
    """Go through a door of the home page and on to the page of `until`, as `walk_on` does."""
    page.goto(site.public_url)
    return walk_on(page, door=door, say=say, until=until)


def walk_on(page: Page, *, door: str, say: Said, until: str = CHECK) -> Way:
    """Go through a door of the open page and on to the page of `until`; skip what is not in `say`.

    Raises AssertionError where that page, or a question of `say`, was never met.
    """
    press(page, door)
    way = Way()
    for _ in range(MOST_PAGES):
        if urlsplit(page.url).path == LIST:
            open_next_part(page)
            continue
        met = seen(page)
        assert met.step not in way.pages, f"asked twice: {met.step}, after {way.steps}"
        way.pages[met.step] = met
        if met.step == until:
            unasked = set(say) - set(way.pages)
            assert not unasked, f"never asked: {sorted(unasked)}, only {way.steps}"
            return way
        answer(page, met, say.get(met.step))
    message = f"{until} was not met, only {way.steps}"
    raise AssertionError(message)


def answer(page: Page, met: Met, said: str | tuple[str, ...] | None) -> None:
    """Say it and press Next; without anything to say skip, or go on where nothing is asked."""
    if said is None:
        skip = page.locator("button[name=skip]")
        go(page, (skip if skip.count() else page.locator("button[name=next]")).first)
        return
    if met.has_box:
        page.locator(BOX).fill(str(said))
    else:
        for label in (said,) if isinstance(said, str) else said:
            page.get_by_label(label, exact=True).check()
    press(page, "Next")


def open_next_part(page: Page) -> None:
    """Open the first section with open questions; where there is none, the last, which sends."""
    lines = page.locator(".parts li")
    open_ones = ", ".join(f".state.{state}" for state in NOT_DONE)
    waiting = [line for line in lines.all() if line.locator(open_ones).count()]
    go(page, next(iter([*waiting, lines.last])).locator("a"))


def send(page: Page) -> Met:
    """Press Send on the check page and read the page with the code."""
    press(page, "Send")
    expect(page.locator(".code").first).to_be_visible()
    return seen(page)


def press(page: Page, name: str) -> None:
    go(page, page.get_by_role("button", name=name, exact=True))


def follow(page: Page, name: str) -> None:
    go(page, page.get_by_role("link", name=name, exact=True))


def go(page: Page, what: Locator) -> None:
    """Click what leads to another page, and wait until that can be read."""
    with page.expect_navigation(wait_until="domcontentloaded"):
        what.click()


def digits_on(page: Page) -> str:
    return page.locator(".code").first.inner_text()


def words_on(page: Page) -> str:
    return page.locator(".code.words").inner_text()
