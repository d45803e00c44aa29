"""Find public pages by words that somebody typed. The words are kept and logged nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from education.bands import Band
from education.models import FoundText, FoundTextQuerySet
from education.normalising import normal
from education.quiet_query import Row, rows_quietly
from education.wording import PROFESSIONAL
from languages.said import Line

MOST_LETTERS = 100
MOST_WORDS = 8
MOST_FOUND = 20
# A page for caregivers may be there for professionals too, and is shown once.
MOST_ROWS = 2 * MOST_FOUND
COLUMNS = ("address", "reader", "kind", "language", "title", "lead", "matched")


@dataclass(frozen=True, kw_only=True)
class Found:
    """One page. Title and lead know their language where it is not the one that was asked for."""

    kind: str
    address: str
    title: str
    lead: str
    has_all_words: bool


def search(words: str, *, reader: str, language: str) -> list[Found]:
    """Return up to twenty pages for a reader ("6-9" … "professional"), best first.

    Every word must be there, inside a longer one or a line without spaces too. Where no page has
    them all, those with most of them come, and say so. Raises django.db.Error.
    """
    wanted = words_of(words)
    if not wanted:
        return []
    there = FoundText.objects.for_readers(readers_for(reader)).in_language(language)
    rows = first_of(there.with_all(wanted))
    if not rows and len(wanted) > 1:
        rows = first_of(there.with_any(wanted))
    pages = each_page_once(rows, reader=reader)
    return [found(row, wanted=wanted, language=language) for row in pages[:MOST_FOUND]]


def words_of(typed: str) -> list[str]:
    """Return what is looked for: eight words of the first hundred letters, each once."""
    return list(dict.fromkeys(normal(typed[:MOST_LETTERS]).split()))[:MOST_WORDS]


def readers_for(reader: str) -> tuple[str, ...]:
    """Return whose pages a reader sees: the own; an adult also what is for professionals."""
    return (reader, PROFESSIONAL) if reader == Band.ADULT else (reader,)


def first_of(rows: FoundTextQuerySet) -> list[Row]:
    return rows_quietly(rows.values_list(*COLUMNS)[:MOST_ROWS])


def each_page_once(rows: Sequence[Row], *, reader: str) -> list[Row]:
    """Leave out what is there in the reader's own words as well. The order stays."""
    own = {row[0] for row in rows if row[1] == reader}
    return [row for row in rows if row[1] == reader or row[0] not in own]


def found(row: Row, *, wanted: Sequence[str], language: str) -> Found:
    address, _, kind, its_language, title, lead, matched = row
    if its_language != language:
        title, lead = (text and Line(text, language=its_language) for text in (title, lead))
    return Found(
        kind=kind,
        address=address,
        title=title,
        lead=lead,
        has_all_words=matched == len(wanted),
    )
