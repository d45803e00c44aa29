"""Which English words a reader of ten knows. Endings are cut first: "asked" is "ask"."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "data" / "familiar.txt"
SHORT_FORMS = ("n't", "'re", "'ve", "'ll", "'s")
ENDINGS = (*SHORT_FORMS, "s", "es", "ed", "d", "ing", "er", "est", "r", "y", "ly")
DOUBLED = 2
SHORTEST_STEM = 2


@cache
def familiar_words() -> frozenset[str]:
    lines = FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def is_familiar(word: str) -> bool:
    """Say whether the word, or what is left without its ending, is on the list. Any case."""
    plain = word.lower().replace("\u2019", "'").strip("-'")
    if not plain or any(sign.isdigit() for sign in plain):
        return True
    known = familiar_words()
    if plain in known or plain.replace("-", "") in known:
        return True
    if "-" in plain:
        return all(is_familiar(part) for part in plain.split("-"))
    return any(stem in known for stem in _stems(plain))


def _stems(word: str) -> Iterator[str]:
    for ending in ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < SHORTEST_STEM:
            continue
        yield stem
        yield f"{stem}e"
        if stem.endswith("i"):
            yield f"{stem[:-1]}y"
        if stem[-1:] * DOUBLED == stem[-DOUBLED:]:
            yield stem[:-1]
