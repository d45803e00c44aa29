"""The list of sections that a professional fills in, as a walker meets it."""

from tests.stack.client import Page
from tests.stack.form import NoSuchControlError

LIST = "/s/list/"
# How far a section is whose questions were not all asked.
NOT_DONE = ("Not started", "Started")


def open_next_part(page: Page) -> Page:
    """Open the first section with open questions; where there is none, the last, which sends.

    Raises NoSuchControlError on a page without the list.
    """
    lines = [line for line in page.tree.descendants("li") if list(line.descendants("span"))]
    waiting = [line for line in lines if line.words.endswith(NOT_DONE)]
    for line in [*waiting, *lines[-1:]]:
        return page.follow(next(line.descendants("a")).words)
    message = f"no list on {page.path} ({page.status})"
    raise NoSuchControlError(message)
