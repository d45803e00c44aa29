"""How many reports came by each campaign, as editors may read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from education.models import CampaignReach

# A year of periods of four weeks.
PERIODS_SHOWN = 13


@dataclass(frozen=True, kw_only=True)
class Reach:
    campaign: str
    periods: tuple[CampaignReach, ...]


def reaches(names: dict[str, str]) -> Iterator[Reach]:
    """Give each campaign with its latest periods, newest first. `names`: slug -> title.

    No sum stands beside them: it would tell a hidden number.
    """
    rows = CampaignReach.objects.of(names.keys())
    for slug, periods in groupby(rows, key=lambda row: row.slug):
        yield Reach(campaign=names[slug], periods=tuple(periods)[:PERIODS_SHOWN])
