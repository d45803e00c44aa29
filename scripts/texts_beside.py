"""What reporters read besides the journey's pages: texts of templates, of code, of education."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from math import inf

from languages.extraction.text import STAFF, Text
from readability.gates import GATES, Gate, over
from readability.measure import measure
from scripts.wording_row import Row

# Patterns for a date: what they make is a day, and no word of theirs is read.
PATTERNS = "date"
JOURNEY = "reports/journey/"
ALL_TOGETHER = "beside pages"


def rows_beside(texts: Iterable[Text]) -> Iterator[Row]:
    """Give a row for each file and reader, then one for each reader with all of it.

    A file holds single lines for many pages, so the gates of a whole page do not fit it. Its words
    off the list are judged together: in a button of one word each would be all there is.
    """
    together: Mapping[str, list[str]] = defaultdict(list)
    for (place, reader), lines in _lines(texts).items():
        together[reader].extend(lines)
        found = measure(lines)
        yield Row(place, reader, found, list(over(_of_lines(GATES[reader]), found)))
    for reader, lines in together.items():
        found = measure(lines)
        gate = replace(_of_lines(GATES[reader]), off_list=GATES[reader].off_list)
        yield Row(ALL_TOGETHER, reader, found, list(over(gate, found)))


def is_beside(text: Text) -> bool:
    """Say whether reporters read it, and not among the words of the journey's pages."""
    is_journeys = text.place.startswith(JOURNEY) or text.key.context == PATTERNS
    return text.audience != STAFF and not is_journeys


def _lines(texts: Iterable[Text]) -> Mapping[tuple[str, str], list[str]]:
    lines: Mapping[tuple[str, str], list[str]] = defaultdict(list)
    for text in filter(is_beside, texts):
        said = filter(None, (text.key.text, text.key.plural))
        lines[text.place, text.audience].extend(said)
    return lines


def _of_lines(gate: Gate) -> Gate:
    return replace(gate, words=inf, choices=inf, off_list=inf)
