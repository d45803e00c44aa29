"""Addresses for new campaigns: a browser keeps them, so they say nothing of what is there."""

import secrets
from collections.abc import Collection

COLOURS = (
    "amber", "blue", "bronze", "coral", "green", "ivory", "lilac", "orange", "purple", "silver",
    "violet", "yellow",
)  # fmt: skip
THINGS = (
    "bridge", "cloud", "field", "garden", "hill", "island", "lake", "meadow", "mountain", "river",
    "tree", "valley",
)  # fmt: skip
# With a number, so that years of campaigns do not use the names up.
HIGHEST_NUMBER = 99


def neutral_slug(*, taken: Collection[str]) -> str:
    """Return a slug such as "blue-river-17" that is not among those taken."""
    while True:
        number = secrets.randbelow(HIGHEST_NUMBER) + 1
        slug = f"{secrets.choice(COLOURS)}-{secrets.choice(THINGS)}-{number}"
        if slug not in taken:
            return slug
