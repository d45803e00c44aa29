"""Guides for adults, as the public reads them: from memory, never from the database alone."""

from datetime import datetime

from education.guides.from_files import guides_in_files
from education.guides.from_rows import guides_in_rows
from education.guides.shapes import Guide
from education.written_in import page_language
from service.recent import Recent

RECENT_GUIDES = Recent(event="guides_not_readable", read=guides_in_rows, spare=guides_in_files)


def guide(slug: str, *, now: datetime) -> Guide | None:
    found = RECENT_GUIDES.of(page_language(), now=now).get(slug)
    return found.said() if found else None


def all_guides(*, now: datetime) -> list[Guide]:
    """Return the guides, those for caregivers first."""
    return [each.said() for each in RECENT_GUIDES.of(page_language(), now=now).values()]
