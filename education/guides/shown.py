"""Guides for adults, as the public reads them: from memory, never from the database alone."""

from datetime import datetime

from education.guides.from_files import guides_in_files
from education.guides.from_rows import guides_in_rows
from education.guides.shapes import Guide
from education.published import up_now, with_slug
from service.recent import Recent

ALL = "all"

RECENT_GUIDES = Recent(event="guides_not_readable", read=guides_in_rows, spare=guides_in_files)


def guide(slug: str, *, now: datetime) -> Guide | None:
    return with_slug(all_guides(now=now), slug)


def all_guides(*, now: datetime) -> list[Guide]:
    """Return the guides that are up, in the active language, those for caregivers first."""
    return up_now(RECENT_GUIDES.of(ALL, now=now), now=now)
