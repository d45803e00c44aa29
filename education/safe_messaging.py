"""What a person checks before words for a child go up, and which words they checked. Pure."""

import hashlib
import json
from collections.abc import Iterable

from education.said import Said
from education.wording import CHILDREN

# A machine can count words; whether these hold, only somebody who read every word can say.
POINTS = {
    "method": "It describes no way to hurt oneself.",
    "blame": "It blames no child, and asks no “why did you”.",
    "promise": "It promises nothing that people here do not do.",
    "picture": "It shows no picture of abuse, and asks for none.",
    "help": "It names who can help now.",
    "case": "It tells of no real case and no real child.",
}


def words_mark(said: Iterable[Said]) -> str:
    """Return the checksum of all words: it changes with any letter or picture a reader sees."""
    whole = [[each.reader, each.title, *map(str, each.lines), *each.shows] for each in said]
    return hashlib.sha256(json.dumps(whole).encode()).hexdigest()


def speaks_to_children(said: Iterable[Said]) -> bool:
    return any(each.reader in CHILDREN for each in said)


def ticks_to_keep(
    ticked: Iterable[str], *, before: Iterable[str], words_changed: bool
) -> list[str]:
    """Return the points that hold for the words as they are now.

    A tick that stood there before the words changed was given to other words.
    """
    stale = set(before) if words_changed else set()
    return [point for point in POINTS if point in set(ticked) - stale]
