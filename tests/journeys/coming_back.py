"""Coming back with a code, in the ways in which people write codes down."""

from collections.abc import Callable
from itertools import cycle, islice

from tests.journeys.telling import Code, LostTheWayError
from tests.stack.client import Browser, Page

CASE = "/c/in/"
KHMER_ZERO = 0x17E0
ARABIC_ZERO = 0x0660
PERSIAN_ZERO = 0x06F0

Writing = Callable[[Code], str]


def in_digits_of(zero: int) -> Writing:
    """Return how somebody types who has the digits from `zero` on the keyboard."""
    return lambda code: "".join(chr(zero + int(digit)) for digit in code.digits)


WRITINGS: dict[str, Writing] = {
    "digits": lambda code: code.digits,
    "digits in fours": lambda code: " ".join(code.digits[i : i + 4] for i in range(0, 16, 4)),
    "digits with dashes": lambda code: "-".join(code.digits[i : i + 4] for i in range(0, 16, 4)),
    "Khmer digits": in_digits_of(KHMER_ZERO),
    "Arabic digits": in_digits_of(ARABIC_ZERO),
    "Persian digits": in_digits_of(PERSIAN_ZERO),
    "words": lambda code: " ".join(code.words),
    "words in one": lambda code: "".join(code.words),
    "words as a phone writes them": lambda code: ", ".join(code.words).title(),
}


def writings(count: int) -> list[Writing]:
    """Return this many ways to write a code, each way as often as the others."""
    return list(islice(cycle(WRITINGS.values()), count))


def enter_code(browser: Browser, typed: str) -> Page:
    """Type a code on the code page and return whatever comes. Raises OSError."""
    page = browser.get("/c/")
    return page.submit(page.form(having="code").fill(code=typed))


def come_back(browser: Browser, typed: str) -> Page:
    """Return the case page of the code. Raises LostTheWayError or OSError."""
    page = enter_code(browser, typed)
    if page.status != 200 or page.path != CASE:
        raise LostTheWayError(page)
    return page
