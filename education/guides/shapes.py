"""A guide as it is shown: sections of few kinds of blocks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

from education.published import Mark, Published

# In this order they stand in the list: whoever has a child at hand comes first.
ORDER = ("caregivers", "professionals", "teachers", "platforms", "governments")
SHOWN_AS = {kind: place for place, kind in enumerate(ORDER)}


@dataclass(frozen=True, kw_only=True)
class Part:
    """One block of a section, of the `kind` that `SectionBlocks` calls it.

    `lines` are its texts; of a link the one line is its label, and `path` where it leads. A figure
    has its `source`, which stands as it is printed.
    """

    kind: str
    lines: tuple[str, ...] = ()
    path: str = ""
    source: str = ""

    def marked(self, mark: Mark) -> Self:
        return replace(self, lines=tuple(map(mark, self.lines)))


@dataclass(frozen=True, kw_only=True)
class Section:
    key: str
    heading: str
    parts: tuple[Part, ...]
    recommendation: int | None = None

    def marked(self, mark: Mark) -> Self:
        parts = tuple(part.marked(mark) for part in self.parts)
        return replace(self, heading=mark(self.heading), parts=parts)


@dataclass(frozen=True, kw_only=True)
class Guide(Published):
    kind: str
    title: str
    lead: str
    sections: tuple[Section, ...]
    asks: str = ""

    @property
    def path(self) -> str:
        return f"/g/{self.slug}/"

    @property
    def is_for_caregivers(self) -> bool:
        return self.kind == "caregivers"

    def marked(self, mark: Mark) -> Self:
        return replace(
            self,
            title=mark(self.title),
            lead=mark(self.lead),
            sections=tuple(section.marked(mark) for section in self.sections),
        )


def ordered(guides: Iterable[Guide]) -> tuple[Guide, ...]:
    """Return them with those for whoever has a child at hand first."""
    return tuple(
        sorted(guides, key=lambda guide: (SHOWN_AS.get(guide.kind, len(ORDER)), guide.slug))
    )
