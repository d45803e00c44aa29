"""The figures that editors keep: a sentence each, whom it is about, and what it cannot say."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from education.models import Figure
from education.page_files import PageFile, page_files
from education.published import Mark, Published, days_of, up_now
from service.recent import Recent

ALL = "all"


@dataclass(frozen=True, kw_only=True)
class ToldFigure(Published):
    """`lines` are the sentence, its base, its period where known, and its limits.

    `source` stands as it is printed; `is_listed` says whether the page of figures shows it.
    """

    lines: tuple[str, ...]
    source: str
    is_listed: bool

    def marked(self, mark: Mark) -> Self:
        return replace(self, lines=tuple(map(mark, self.lines)))


def figures_in_rows(_key: str) -> tuple[ToldFigure, ...]:
    """Return the live ones of all languages, their days to be looked at. Raises django.db.Error."""
    rows = Figure.objects.filter(live=True).select_related("locale").order_by("pk")
    return tuple(map(figure_of, rows))


def figures_in_files(_key: str) -> tuple[ToldFigure, ...]:
    """Return the shipped ones, with no database."""
    return tuple(map(figure_in, page_files("figures")))


def figure_of(row: Figure) -> ToldFigure:
    return ToldFigure(
        **days_of(row),
        slug=row.slug,
        lines=row.lines,
        source=row.source,
        is_listed=row.is_listed,
    )


def figure_in(file: PageFile) -> ToldFigure:
    whole = file.whole
    named = (whole.get(name) for name in ("sentence", "base", "period", "limits"))
    return ToldFigure(
        text_key=file.key,
        changed_at=file.looked_at,
        slug=file.slug,
        lines=tuple(filter(None, named)),
        source=whole["source"],
        is_listed=whole["listed"],
    )


RECENT_FIGURES = Recent(event="figures_not_readable", read=figures_in_rows, spare=figures_in_files)


def figures_listed(*, now: datetime) -> tuple[ToldFigure, ...]:
    """Return those of the page of figures that are up. Never raises for a broken database."""
    found = up_now(RECENT_FIGURES.of(ALL, now=now), now=now)
    return tuple(each for each in found if each.is_listed)
