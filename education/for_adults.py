"""What search engines and feed readers may know of: pages for adults, never a child's."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings

from education.calls import ShownCall, calls_up
from education.campaigns import ShownCampaign, campaigns_up, for_adults
from education.guides.shapes import Guide
from education.guides.shown import all_guides
from education.library import ShownWork, works_up

Found = Guide | ShownCampaign | ShownCall | ShownWork


@dataclass(frozen=True, kw_only=True)
class Listed:
    """One page, or one work on the page of the library."""

    path: str
    title: str
    summary: str
    changed_at: datetime | None

    @property
    def address(self) -> str:
        return address_of(self.path)


def address_of(path: str) -> str:
    """Return a path as a whole address: by the operator's setting, never by what a browser said."""
    return f"{settings.SITE_ORIGIN.rstrip('/')}{path}"


def listed_for_adults(*, now: datetime) -> list[Listed]:
    """Return guides, caregivers' campaigns, calls and works that are up, in the active language."""
    campaigns = for_adults(campaigns_up(now=now))
    return [
        *(_listed(each, each.title, each.lead) for each in all_guides(now=now)),
        *(_listed(each, each.heading, each.promise) for each in campaigns),
        *(_listed(each, each.title, "".join(each.paragraphs[:1])) for each in calls_up(now=now)),
        *(_listed(each, each.title, each.summary) for each in works_up(now=now)),
    ]


def _listed(found: Found, title: str, summary: str) -> Listed:
    return Listed(path=found.path, title=title, summary=summary, changed_at=found.changed_at)
