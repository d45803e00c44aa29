"""Campaigns as the figures meet them: an address, and the moment at which they went up."""

from datetime import UTC, datetime

from wagtail.models import Page

from education.models import Campaign
from education.shelves import shelf, source_locale

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)


def campaign_up(slug: str, *, since: datetime | None = LONG_AGO, title: str = "") -> Campaign:
    """Store a campaign that has been up since then; None for one that never was."""
    parent = Page.objects.get(pk=shelf("campaigns").pk)
    row = Campaign(
        title=title or slug, slug=slug, public_slug=slug, locale=source_locale(), live=False
    )
    parent.add_child(instance=row)
    Campaign.objects.filter(pk=row.pk).update(live=since is not None, first_published_at=since)
    return row
