"""Counts of one page of text: words, sentences, and words off the list."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readability.familiar import is_familiar

# Full stops of the scripts that the site is written in: Ethiopic, Khmer, Urdu, Arabic, Devanagari.
STOPS = ".!?:;\u1362\u1367\u17d4\u17d5\u06d4\u061f\u0964"
SENTENCE = re.compile(rf"[^{re.escape(STOPS)}]+")
WORD = re.compile(r"[^\W_]+(?:['\u2019\u2013-][^\W_]+)*")
PLACEHOLDER = re.compile(r"\{[a-z_0-9]+\}|%\([a-z_]+\)[sd]")
TAG = re.compile(r"<[^>]*>")
# A day, a country or a number that is filled in is one word.
STAND_IN = "day"


@dataclass(frozen=True)
class Measure:
    """`words` on the page; `longest` and `mean` sentence in words; `off_list` words, in order."""

    words: int
    longest: int
    mean: float
    longest_sentence: str
    choices: int
    off_list: tuple[str, ...]

    @property
    def off_list_share(self) -> float:
        """From 0 to 1."""
        return len(self.off_list) / self.words if self.words else 0.0


def sentences(line: str) -> list[str]:
    """Return the sentences of one line; a line without a stop is one sentence."""
    return [each.strip() for each in SENTENCE.findall(_as_read(line)) if WORD.search(each)]


def words(text: str) -> list[str]:
    return WORD.findall(_as_read(text))


def _as_read(line: str) -> str:
    return PLACEHOLDER.sub(STAND_IN, TAG.sub("", line))


def measure(lines: Sequence[str], *, choices: Iterable[str] = ()) -> Measure:
    """Measure the lines of one page, heading included; `choices` are lines that are counted."""
    offered = list(choices)
    said = [each for line in [*lines, *offered] for each in sentences(line)]
    counts = [len(words(each)) for each in said]
    spoken = [word for each in said for word in words(each)]
    longest = max(range(len(said)), key=counts.__getitem__, default=None)
    return Measure(
        words=len(spoken),
        longest=counts[longest] if longest is not None else 0,
        mean=sum(counts) / len(counts) if counts else 0.0,
        longest_sentence=said[longest] if longest is not None else "",
        choices=len(offered),
        off_list=tuple(word for word in spoken if not is_familiar(word)),
    )
