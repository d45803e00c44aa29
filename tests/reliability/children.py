"""Children who press Send, and press again when it did not work, as people do."""

import http.client
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TypeVar

from tests.journeys.made_up import Telling
from tests.journeys.telling import (
    Code,
    LostTheWayError,
    code_on,
    is_confirmation,
    open_check_page,
    press_send,
)
from tests.stack.client import Browser, Page

Given = TypeVar("Given")
Made = TypeVar("Made")

# What http.client and sockets raise when a server dies in the middle of an answer.
NOBODY_ANSWERED = (OSError, http.client.HTTPException)
KIND_WORDS = ("Something went wrong on our side.", "You did not break it.", "Send it again later.")
PATIENCE_SECONDS = 0.5
# As if behind a proxy that nobody announced: then this machine does not count as one network.
UNCOUNTED = {"X-Forwarded-For": "198.51.100.23"}
FORGOTTEN_WORDS = "We forgot your answers to keep them safe."


class Outcome(Enum):
    CONFIRMED = auto()
    NOT_SENT = auto()  # the kind page, 503
    NO_ANSWER = auto()  # the connection broke: the browser shows its own page
    FORGOTTEN = auto()  # the store of unsent answers was lost
    STRANGE = auto()


@dataclass(frozen=True, kw_only=True)
class Press:
    """One press of Send: when, how long until a page stood there, and which."""

    at: float
    seconds: float
    outcome: Outcome
    shown: str = ""


@dataclass(kw_only=True)
class Child:
    """One child with one story, who does not give up before a code is shown.

    Every form that was begun carries its own marker, so that each can be looked for later.
    """

    name: str
    origin: str
    check_page: Page | None = None
    code: Code | None = None
    confirmed: str = ""
    abandoned: list[str] = field(default_factory=list)
    presses: list[Press] = field(default_factory=list)

    @property
    def words(self) -> str:
        """What the form holds that is open now."""
        return f"The story of {self.name}, form {len(self.abandoned)}."

    def answer_the_questions(self, *, until: float) -> None:
        """Come to the page with Send, however often that takes, before the time `until`."""
        telling = Telling(door="pro", words=self.words, safe_now="unsure")
        while self.check_page is None and time.monotonic() < until:
            try:
                self.check_page = open_check_page(Browser(self.origin, headers=UNCOUNTED), telling)
            except (LostTheWayError, *NOBODY_ANSWERED):
                time.sleep(PATIENCE_SECONDS)

    def send_until_heard(self, *, until: float) -> None:
        """Press Send until a code is shown; begin again where the answers were forgotten."""
        while self.code is None and time.monotonic() < until:
            self.answer_the_questions(until=until)
            if self.check_page is None:
                return
            press, page = timed_press(self.check_page)
            self.presses.append(press)
            if press.outcome is Outcome.CONFIRMED and page is not None:
                self.code, self.confirmed = code_on(page), self.words
            elif press.outcome is Outcome.FORGOTTEN:
                self.abandoned.append(self.words)
                self.check_page = None
            else:
                time.sleep(PATIENCE_SECONDS)


def timed_press(check_page: Page) -> tuple[Press, Page | None]:
    """Press Send once; what comes is sorted into outcomes."""
    at = time.monotonic()
    page: Page | None = None
    try:
        page = press_send(check_page)
    except NOBODY_ANSWERED as error:
        outcome, shown = Outcome.NO_ANSWER, type(error).__name__
    else:
        outcome, shown = outcome_of(page), f"{page.status} {page.path} {page.words[:400]}"
    press = Press(at=at, seconds=time.monotonic() - at, outcome=outcome, shown=shown)
    return press, page


def outcome_of(page: Page) -> Outcome:
    if is_confirmation(page):
        return Outcome.CONFIRMED
    if is_kind(page):
        return Outcome.NOT_SENT
    if page.status == 200 and FORGOTTEN_WORDS in page.words:
        return Outcome.FORGOTTEN
    return Outcome.STRANGE


def is_kind(page: Page) -> bool:
    """Return whether the page says that it is our fault, what to do, and when to try again."""
    says_when = page.headers.get("Retry-After", "").isdigit()
    return page.status == 503 and says_when and all(words in page.words for words in KIND_WORDS)


def all_at_once(do: Callable[[Given], Made], these: Iterable[Given]) -> list[Made]:
    """Do it for all at the same time, one thread each; the first error is raised."""
    given = list(these)
    with ThreadPoolExecutor(max_workers=len(given)) as threads:
        return list(threads.map(do, given))
