"""The list of sections that a professional fills in, as a walker meets it, in any language."""

from tests.stack.client import Page
from tests.stack.form import NoSuchControlError
from tests.stack.tree import Element

LIST = "/s/list/"
# How far a section is whose questions were not all asked.
NOT_DONE = ("not_started", "started")


def next_part(tree: Element) -> Element | None:
    """Return the link to the first section with open questions, else to the last, which sends.

    None on a page without the list.
    """
    links, waiting = [], []
    for line in tree.descendants("li"):
        states = [each for each in line.descendants("span") if "state" in each.get("class").split()]
        for link in line.descendants("a") if states else ():
            links.append(link)
            if states[0].get("class").split()[-1] in NOT_DONE:
                waiting.append(link)
    return next(iter([*waiting, *links[-1:]]), None)


def open_next_part(page: Page) -> Page:
    """Open the next section. Raises NoSuchControlError on a page without the list."""
    link = next_part(page.tree)
    if link is None:
        message = f"no list on {page.path} ({page.status})"
        raise NoSuchControlError(message)
    return page.follow(link.words)
