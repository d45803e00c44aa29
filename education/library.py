"""The library: works of others, each with what it is about in our own words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Self
from urllib.parse import urlsplit

from django.utils.translation import get_language_info

from education.models import LibraryResource
from education.page_files import library_file
from education.published import Mark, Published, days_of, up_now
from service.recent import Recent

ALL = "all"


@dataclass(frozen=True, kw_only=True)
class ShownWork(Published):
    """What readers see of a work. `languages` are codes; without an address there is no link.

    Title and authors stand as they are printed on the work, in its own language.
    """

    title: str
    summary: str
    authors: str
    year: int | None
    languages: tuple[str, ...]
    theme: str
    address: str
    looked_at: date | None

    @property
    def path(self) -> str:
        return f"/library/#{self.slug}"

    @property
    def host(self) -> str:
        """Return where the link leads, without "www."."""
        return urlsplit(self.address).netloc.removeprefix("www.")

    @property
    def language_names(self) -> list[tuple[str, str]]:
        """Return each language by its code and by its own name."""
        return [(code, own_name(code)) for code in self.languages]

    def marked(self, mark: Mark) -> Self:
        return replace(
            self,
            title=mark(self.title),
            summary=mark(self.summary),
            theme=mark(self.theme),
        )


def works_in_rows(_key: str) -> tuple[ShownWork, ...]:
    """Return the live ones of all languages, their days to be looked at. Raises django.db.Error."""
    rows = LibraryResource.objects.filter(live=True).select_related("locale").order_by("pk")
    return tuple(work_of(row) for row in rows)


def works_in_file(_key: str) -> tuple[ShownWork, ...]:
    """Return the shipped ones, with no database."""
    return tuple(_shipped())


def work_of(row: LibraryResource) -> ShownWork:
    return ShownWork(
        **days_of(row),
        slug=row.slug,
        title=row.title,
        summary=row.summary,
        authors=row.authors,
        year=row.year,
        languages=tuple(row.languages.replace(" ", "").split(",")),
        theme=row.theme,
        address=row.address,
        looked_at=row.checked_on,
    )


def work_in(work: Mapping[str, Any], *, changed_at: datetime) -> ShownWork:
    return ShownWork(
        **{name: work[name] for name in ("title", "summary", "year", "theme")},
        text_key=work["key"],
        changed_at=changed_at,
        slug=work["key"],
        authors=", ".join(work["authors"]),
        languages=tuple(work["languages"]),
        address=work.get("address", ""),
        looked_at=work["checked"],
    )


def own_name(code: str) -> str:
    try:
        return str(get_language_info(code)["name_local"])
    except KeyError:
        return code


RECENT_WORKS = Recent(event="library_not_readable", read=works_in_rows, spare=works_in_file)


def works_up(*, now: datetime) -> list[ShownWork]:
    """Return the works that are up, the newest years first. Never raises for a broken database."""
    found = up_now(RECENT_WORKS.of(ALL, now=now), now=now)
    return sorted(found, key=lambda work: -(work.year or 0))


def _shipped() -> Iterator[ShownWork]:
    file = library_file()
    for work in file.whole["resources"]:
        yield work_in(work, changed_at=file.looked_at)
