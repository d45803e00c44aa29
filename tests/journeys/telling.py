"""A reporter's way through the real forms, from the home page to the code."""

import re
from dataclasses import dataclass

from tests.journeys.made_up import Telling
from tests.stack.client import Browser, Page
from tests.stack.parts import LIST, open_next_part

CHECK = "/s/check/"
DONE = "/s/done/"
MOST_PAGES = 60
DIGITS = re.compile(r"\d{4}(?: \d{4}){3}")


class LostTheWayError(Exception):
    """A page came that is not on the way. Its words are in the message."""

    def __init__(self, page: Page) -> None:
        super().__init__(f"{page.status} {page.path}: {page.words[:300]}")
        self.page = page


@dataclass(frozen=True, kw_only=True)
class Code:
    """The code as it stands on the page after Send."""

    digits: str
    words: tuple[str, ...]


def open_check_page(browser: Browser, telling: Telling) -> Page:
    """Answer every question and stop before Send. Raises LostTheWayError or OSError."""
    page = browser.get("/")
    if page.status != 200:
        raise LostTheWayError(page)
    page = page.submit(page.form(action="/start/"), button=telling.door)
    for _ in range(MOST_PAGES):
        if page.path == CHECK and page.status == 200:
            return page
        page = open_next_part(page) if page.path == LIST else _answer(page, telling)
    raise LostTheWayError(page)


def press_send(check_page: Page) -> Page:
    """Press Send and return whatever comes. Raises OSError when nobody answers."""
    return check_page.submit(check_page.form(having="send"), button="send")


def tell(browser: Browser, telling: Telling) -> Code:
    """Walk the whole way and return the code. Raises LostTheWayError or OSError."""
    return code_on(press_send(open_check_page(browser, telling)))


def is_confirmation(page: Page) -> bool:
    return page.status == 200 and page.path == DONE and bool(DIGITS.search(page.words))


def code_on(page: Page) -> Code:
    """Return the code that the confirmation shows. Raises LostTheWayError on another page."""
    if not is_confirmation(page):
        raise LostTheWayError(page)
    shown = [
        each.words for each in page.tree.descendants("p") if "code" in each.get("class").split()
    ]
    digits, words = shown
    return Code(digits=digits.replace(" ", ""), words=tuple(words.split()))


def _answer(page: Page, telling: Telling) -> Page:
    if page.status != 200 or not page.path.startswith("/s/"):
        raise LostTheWayError(page)
    form = page.form(having="step")
    step = dict(form.pairs())["step"]
    said: dict[str, str | list[str]] = {
        "age": telling.age,
        "safe_now": telling.safe_now,
        "harm": list(telling.harms),
        # The youngest are asked for own words only if they want to say more.
        "more_yes": "yes",
        "words": telling.words,
    }
    if "answer" not in form.names:
        return page.submit(form, button="next")
    answer = said.get(step, "skip")
    if answer in ("skip", [], ""):
        return page.submit(form, button="skip")
    return page.submit(form.fill(answer=answer), button="next")
