"""The case code: one number, shown as 16 digits and as five words. Never stored."""

import hmac
import unicodedata
from enum import StrEnum
from functools import cache
from pathlib import Path

# 15 digits, about 50 bits; five words of 1,024 hold it (interface note 2.11).
CODE_SPACE = 10**15
DIGITS, WORDS, WORDS_IN_LIST = 16, 5, 1024
TOLD_APART_BY = 3  # the letters that no two words of a list share
LONGEST_TYPED = 400
VALID = "0"
WORDS_FOLDER = Path(__file__).parent / "words"

# Damm's quasigroup of order 10: catches every slip of one digit and every swap of neighbours.
DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


class Hint(StrEnum):
    EMPTY = "empty"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    CHECK_DIGIT = "check_digit"
    UNKNOWN_WORD = "unknown_word"


class MalformedCodeError(Exception):
    """Not a code. `hint` says what to look at; nothing was looked up."""

    def __init__(self, hint: Hint) -> None:
        super().__init__(hint.value)
        self.hint = hint


def code_number(*, seed: bytes, pepper: bytes) -> int:
    """Return the code of a form's 32-byte seed, below 10**15, evenly spread."""
    return int.from_bytes(_derive(b"case-code|v1", seed, pepper), "big") % CODE_SPACE


def form_tag(*, seed: bytes, pepper: bytes) -> bytes:
    """Return the 32 bytes that make two Sends of one form the same report."""
    return _derive(b"form-tag|v1", seed, pepper)


def as_digits(number: int) -> str:
    """Return the 15 digits and their check digit."""
    digits = f"{number:015d}"
    return digits + _damm(digits)


def grouped(digits: str) -> str:
    """Return the digits in fours, as they are written down."""
    return " ".join(digits[place : place + 4] for place in range(0, len(digits), 4))


def as_words(number: int, *, language: str) -> tuple[str, ...] | None:
    """Return the code as five words; None for a language without a list."""
    words = _lists().get(language.split("-")[0])
    if words is None:
        return None
    places = [number // WORDS_IN_LIST**power % WORDS_IN_LIST for power in reversed(range(WORDS))]
    return tuple(words[place] for place in places)


def parse_code(text: str) -> int:
    """Return the number of a typed code: digits of any script, or words of any list.

    Raises MalformedCodeError before any costly work.
    """
    if len(text) > LONGEST_TYPED:
        raise MalformedCodeError(Hint.TOO_LONG)
    typed = unicodedata.normalize("NFKC", text).casefold()
    digits = "".join(str(unicodedata.decimal(each)) for each in typed if each.isdecimal())
    if any(each.isalpha() for each in typed):
        return _from_words(typed)
    return _from_digits(digits)


def _from_digits(digits: str) -> int:
    if not digits:
        raise MalformedCodeError(Hint.EMPTY)
    if len(digits) != DIGITS:
        raise MalformedCodeError(Hint.TOO_SHORT if len(digits) < DIGITS else Hint.TOO_LONG)
    if _damm(digits) != VALID:
        raise MalformedCodeError(Hint.CHECK_DIGIT)
    return int(digits[:-1])


def _from_words(typed: str) -> int:
    letters = "".join(each for each in typed if each.isalpha() or _is_mark(each))
    hint = Hint.UNKNOWN_WORD
    for starts in _starts().values():
        places = _places_of(letters, starts=starts)
        if not places:
            continue
        if len(places) != WORDS:
            hint = Hint.TOO_SHORT if len(places) < WORDS else Hint.TOO_LONG
            continue
        number = 0
        for place in places:
            number = number * WORDS_IN_LIST + place
        if number < CODE_SPACE:
            return number
    raise MalformedCodeError(hint)


def _places_of(letters: str, *, starts: dict[str, tuple[str, int]]) -> list[int]:
    """Return the places of the words that the letters are made of; none if they are not.

    No two words of a list begin alike, so letters have one reading, with or without spaces.
    """
    places = []
    rest = letters
    while rest:
        word, place = starts.get(rest[:TOLD_APART_BY], ("", 0))
        if not word or not rest.startswith(word):
            return []
        places.append(place)
        rest = rest.removeprefix(word)
    return places


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _damm(digits: str) -> str:
    interim = "0"
    for digit in digits:
        interim = DAMM[int(interim)][int(digit)]
    return interim


def _derive(label: bytes, seed: bytes, pepper: bytes) -> bytes:
    return hmac.digest(pepper, label + b"|" + seed, "sha256")


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    return {
        path.stem: tuple(path.read_text(encoding="utf-8").split())
        for path in sorted(WORDS_FOLDER.glob("*.txt"))
    }


@cache
def _starts() -> dict[str, dict[str, tuple[str, int]]]:
    return {
        language: {word[:TOLD_APART_BY]: (word, place) for place, word in enumerate(words)}
        for language, words in _lists().items()
    }
