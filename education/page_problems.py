"""What is wrong with the words of a page, reader by reader, as its editor reads it. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from education.bands import Band
from education.said import Said
from education.wording import CHILDREN, PROFESSIONAL, problems_with
from languages.known import SOURCE
from readability.gates import GATES, NEVER_IN, TELLTALE_IN, too_long

# What a small text may call its reader beside the readers that have a gate of their own.
ALSO_CALLED = {
    "caregivers": Band.ADULT.value,
    "everybody": Band.ADULT.value,
    "professionals": PROFESSIONAL,
    "teachers": PROFESSIONAL,
    "platforms": PROFESSIONAL,
    "governments": PROFESSIONAL,
}


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing to change, in a short sentence, and the reader whose gate it is over."""

    reader: str
    says: str

    @property
    def stops_publishing(self) -> bool:
        """True for the words of a child: an adult can skip a long sentence, a child stops."""
        return self.reader in CHILDREN


def reader_of(audience: str) -> str:
    """Return the reader whose gate holds. An unknown audience gets the youngest: that is safest."""
    if audience in GATES:
        return audience
    return ALSO_CALLED.get(audience, Band.SMALL.value)


def problems_of(said: Iterable[Said], *, language: str = SOURCE) -> list[Problem]:
    """Return what is over the gates, in the order of the page; `language` is a code, as "en"."""
    return [
        Problem(reader=each.reader, says=says)
        for each in said
        for says in dict.fromkeys(_problems(each, language=language))
    ]


def _problems(said: Said, *, language: str) -> Iterator[str]:
    lines = [str(line) for line in said.lines if line]
    if language == SOURCE:
        yield from problems_with(lines, reader=said.reader, title=said.title, is_long=said.is_long)
        return
    for line in [said.title, *lines]:
        for long in too_long(line, reader=said.reader, language=language):
            yield f"“{long}” is too long for this reader"
        yield from _never_said(line, said=said, language=language)


def _never_said(line: str, *, said: Said, language: str) -> Iterator[str]:
    never, telltale = NEVER_IN.get(language), TELLTALE_IN.get(language)
    if never and said.reader in CHILDREN and (found := never.search(line)):
        yield f"“{found[0]}” is never said to a child: “{line}”"
    is_title = line == said.title and said.reader != PROFESSIONAL
    if telltale and is_title and (found := telltale.search(line)):
        yield f"“{found[0]}” in the title “{line}” tells over a shoulder what it is about"
