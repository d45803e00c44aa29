"""The campaigns that are up: read rarely, never missing because the database is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from education.bands import Band
from education.media.shown import ClipShown, PictureShown, clip_shown, picture_shown
from education.models import Campaign
from education.models.pages.campaign import Action
from education.page_files import PageFile, page_files
from education.published import Mark, Published, days_of, up_now
from service.recent import Recent

ALL = "all"
# The letter by which a page of advice knows its reader, and the class that a page is drawn with.
LETTERS = {Band.SMALL: "a", Band.MIDDLE: "b", Band.TEEN: "c", Band.ADULT: "d"}
STYLES = LETTERS | {Band.ADULT: "adult"}


@dataclass(frozen=True, kw_only=True)
class ShownCampaign(Published):
    """What readers see of a campaign. `parts` are pairs of a heading and a paragraph.

    `learn` is the number of a page of advice, `guide` and `for_adults` name guides, `asks` the
    questions before and after; none is needed.
    """

    audience: Band
    heading: str
    promise: str
    parts: tuple[tuple[str, str], ...]
    asks_to_tell: bool
    asks: str
    learn: int | None
    guide: str
    for_adults: str
    poster_heading: str
    poster_line: str
    picture: PictureShown | None = None
    clip: ClipShown | None = None

    @property
    def path(self) -> str:
        return f"/k/{self.slug}/"

    @property
    def style(self) -> str:
        return STYLES[self.audience]

    @property
    def is_for_adults(self) -> bool:
        return self.audience is Band.ADULT

    @property
    def next_path(self) -> str:
        """Return where its one action leads, "" where an editor named no page to go on with."""
        if self.asks_to_tell:
            return f"{self.path}tell/"
        if self.guide:
            return f"/g/{self.guide}/"
        return f"/h/{self.learn}/{LETTERS[self.audience]}/" if self.learn else ""

    @property
    def adults_path(self) -> str:
        """Return the guide for adults, "" where the one action leads there already."""
        path = f"/g/{self.for_adults}/" if self.for_adults else ""
        return "" if path == self.next_path else path

    def marked(self, mark: Mark) -> Self:
        return replace(
            self,
            heading=mark(self.heading),
            promise=mark(self.promise),
            parts=tuple((mark(heading), mark(paragraph)) for heading, paragraph in self.parts),
            poster_heading=mark(self.poster_heading),
            poster_line=mark(self.poster_line),
        )


def campaigns_in_rows(_key: str) -> tuple[ShownCampaign, ...]:
    """Return the live ones of all languages, their days still to be looked at.

    A copy that Wagtail keeps equal to the English page is no translation. Raises django.db.Error.
    """
    rows = Campaign.objects.live().filter(alias_of=None).select_related("locale")
    return tuple(campaign_of(row) for row in rows.order_by("path"))


def campaigns_in_files(_key: str) -> tuple[ShownCampaign, ...]:
    """Return the shipped ones, with no database."""
    return tuple(map(campaign_in, page_files("campaigns")))


def campaign_of(row: Campaign) -> ShownCampaign:
    return ShownCampaign(
        **days_of(row),
        slug=row.public_slug,
        audience=Band(row.audience),
        heading=row.heading,
        promise=row.promise,
        parts=tuple((part.value["heading"], part.value["paragraph"]) for part in row.parts),
        asks_to_tell=row.action == Action.TELL,
        asks=row.asks,
        learn=row.learn,
        guide=row.guide,
        for_adults=row.for_adults,
        poster_heading=row.poster_heading,
        poster_line=row.poster_line,
        **media_of(row),
    )


def media_of(row: Campaign) -> dict[str, Any]:
    """Return the one picture and the one spoken text of a campaign, where it has them."""
    pictures = [each for part in row.parts if (each := part.value.get("picture"))]
    clips = [each for part in row.parts if (each := part.value.get("clip"))]
    return {
        "picture": picture_shown(pictures[0]) if pictures else None,
        "clip": clip_shown(clips[0]) if clips else None,
    }


def campaign_in(file: PageFile) -> ShownCampaign:
    whole = file.whole
    return ShownCampaign(
        text_key=file.key,
        changed_at=file.looked_at,
        slug=whole["slug"],
        audience=Band(whole["audience"]),
        heading=whole["title"],
        promise=whole["promise"],
        parts=tuple((block["heading"], block["paragraph"]) for block in whole["blocks"]),
        asks_to_tell=whole["action"] == Action.TELL,
        asks=whole["check"],
        learn=whole.get("learn"),
        guide=whole.get("guide", ""),
        for_adults=whole["for_adults"],
        poster_heading=whole["poster"]["heading"],
        poster_line=whole["poster"]["line"],
    )


RECENT_CAMPAIGNS = Recent(
    event="campaigns_not_readable", read=campaigns_in_rows, spare=campaigns_in_files
)


def campaigns_up(*, now: datetime) -> list[ShownCampaign]:
    """Return the campaigns that are up, in the active language. Never raises for a dead database.

    What was put up or changed comes at most a minute late; what reached its last day goes at once.
    """
    return up_now(RECENT_CAMPAIGNS.of(ALL, now=now), now=now)


def for_adults(campaigns: Iterable[ShownCampaign]) -> list[ShownCampaign]:
    return [each for each in campaigns if each.is_for_adults]
