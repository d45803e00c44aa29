"""The guides that are up, by title and address: what points to them needs no more."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from education.models.pages.guides import KINDS
from education.page_files import page_files
from education.published import Mark, Published, days_of, up_now
from service.recent import Recent

ALL = "all"


@dataclass(frozen=True, kw_only=True)
class GuideTitle(Published):
    title: str
    lead: str

    @property
    def path(self) -> str:
        return f"/g/{self.slug}/"

    def marked(self, mark: Mark) -> Self:
        return replace(self, title=mark(self.title), lead=mark(self.lead))


def titles_in_rows(_key: str) -> tuple[GuideTitle, ...]:
    """Return the live ones of all languages and kinds. Raises django.db.Error."""
    return tuple(
        GuideTitle(**days_of(row), slug=row.slug, title=row.title, lead=row.lead)
        for model in dict.fromkeys(KINDS.values())
        for row in model.objects.live().filter(alias_of=None).select_related("locale")
    )


def titles_in_files(_key: str) -> tuple[GuideTitle, ...]:
    """Return the shipped ones, with no database."""
    return tuple(
        GuideTitle(
            text_key=file.key,
            changed_at=file.looked_at,
            slug=file.slug,
            title=file.whole["title"],
            lead=file.whole["lead"],
        )
        for file in page_files("guides")
    )


RECENT_GUIDE_TITLES = Recent(
    event="guide_titles_not_readable", read=titles_in_rows, spare=titles_in_files
)


def guide_titles_up(*, now: datetime) -> list[GuideTitle]:
    """Return the guides that are up, in the active language. Never raises for a dead database."""
    return up_now(RECENT_GUIDE_TITLES.of(ALL, now=now), now=now)
