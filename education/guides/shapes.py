"""A guide as it is shown: sections of few kinds of blocks."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from education.written_in import all_said_in, said_in

# In this order they stand in the list: whoever has a child at hand comes first.
ORDER = ("caregivers", "professionals", "teachers", "platforms", "governments")
SHOWN_AS = {kind: place for place, kind in enumerate(ORDER)}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One block of a section: "paragraph", "points", "steps", "helplines", "advice" or "call".

    `lines` are its texts; of a link the one line is its label, and `path` where it leads.
    """

    kind: str
    lines: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    key: str
    heading: str
    parts: tuple[Part, ...]
    recommendation: int | None = None


@dataclass(frozen=True, kw_only=True)
class Guide:
    slug: str
    kind: str
    language: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    asks: str = ""

    @property
    def is_for_caregivers(self) -> bool:
        return self.kind == "caregivers"

    def said(self) -> "Guide":
        """Return it with every line marked that is not in the language of the page."""
        return replace(
            self,
            title=said_in(self.title, language=self.language),
            lead=said_in(self.lead, language=self.language),
            sections=tuple(said_section(each, self.language) for each in self.sections),
        )


Shown = Mapping[str, Guide]


def said_section(section: Section, language: str) -> Section:
    parts = tuple(
        replace(part, lines=all_said_in(part.lines, language=language)) for part in section.parts
    )
    return replace(section, heading=said_in(section.heading, language=language), parts=parts)


def ordered(guides: list[Guide]) -> Shown:
    by_reader = sorted(guides, key=lambda guide: (SHOWN_AS.get(guide.kind, len(ORDER)), guide.slug))
    return {guide.slug: guide for guide in by_reader}
