"""Bring the shipped list of apps into the database, as often as one likes."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from education.models import Platform
from education.platform_file import ListedPlatform, listed_platforms


@dataclass(frozen=True, kw_only=True)
class PlatformsLoaded:
    """How many rows were added, changed, taken out, and left as an editor made them."""

    added: int
    changed: int
    removed: int
    kept_by_hand: int


@transaction.atomic
def load_platforms() -> PlatformsLoaded:
    """Make the rows nobody has edited equal to the shipped list. A second run changes nothing."""
    listed = {platform.slug: platform for platform in listed_platforms()}
    stored = {row.slug: row for row in Platform.objects.all()}
    unedited = Platform.objects.filter(edited_by_hand=False)
    removed, _ = unedited.exclude(slug__in=listed).delete()
    missing = [Platform(**asdict(each)) for slug, each in listed.items() if slug not in stored]
    # Two processes may start at once, each with this command: the second finds the row there.
    Platform.objects.bulk_create(missing, ignore_conflicts=True)
    changed = sum(
        # Asked again inside the UPDATE: an editor may have saved since the rows were read.
        unedited.filter(slug=slug).update(**changes)
        for slug, platform in listed.items()
        if slug in stored and (changes := changes_to(stored[slug], platform=platform))
    )
    return PlatformsLoaded(
        added=len(missing),
        changed=changed,
        removed=removed,
        kept_by_hand=Platform.objects.filter(edited_by_hand=True).count(),
    )


def changes_to(row: Platform, *, platform: ListedPlatform) -> dict[str, Any]:
    """Return the fields in which a stored row differs from its app in the list."""
    wanted = asdict(platform)
    return {name: value for name, value in wanted.items() if getattr(row, name) != value}
