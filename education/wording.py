"""What is wrong with the words of a page, each in a short sentence for whoever wrote them.

The gates are those of the child's pages (interface brief, section 2.3).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf

from education.bands import Band
from readability.gates import GATES, NEVER, NEVER_TO_TEENS, TELLTALE, over
from readability.measure import measure

PROFESSIONAL = "professional"
CHILDREN = {Band.SMALL, Band.MIDDLE, Band.TEEN}
# Advice is at most this long for everybody (interface brief, section 2.25).
LONGEST_ADVICE = 150


def problems_with(
    lines: Sequence[str], *, reader: str, title: str = "", is_long: bool = False
) -> Iterator[str]:
    """Give what is over the gate of a reader ("6-9" … "professional"), and what is never said.

    A long text, read in parts, may have as many words as it needs.
    """
    found = measure([title, *lines] if title else lines)
    gate = GATES[reader]
    yield from over(replace(gate, words=inf) if is_long else gate, found)
    if found.words > LONGEST_ADVICE and reader != PROFESSIONAL and not is_long:
        yield f"{found.words} words, at most {LONGEST_ADVICE}"
    if reader != PROFESSIONAL and (telltale := TELLTALE.search(title)):
        yield f"“{telltale[0]}” in the title “{title}” tells over a shoulder what it is about"
    for line in [title, *lines] if reader in CHILDREN else ():
        yield from _never_said(line, reader=reader)


def _never_said(line: str, *, reader: str) -> Iterator[str]:
    if never := NEVER.search(line):
        yield f"“{never[0]}” is never said to a child: “{line}”"
    if reader == Band.TEEN and (childish := NEVER_TO_TEENS.search(line)):
        yield f"“{childish[0]}” is too childish: “{line}”"
