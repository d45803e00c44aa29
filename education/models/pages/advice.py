"""Advice by feeling or event: the same matter, told to each reader in words of their own."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface
from wagtail.fields import StreamField

from education.bands import Band
from education.blocks.words import Words
from education.models.harms import HarmsField
from education.models.pages.reviewed import ReviewedPage
from education.models.translated import kept
from education.said import Said

FIELDS = {Band.SMALL: "6_9", Band.MIDDLE: "10_12", Band.TEEN: "13_17", Band.ADULT: "caregiver"}
TABS = {
    Band.SMALL: "6 to 9",
    Band.MIDDLE: "10 to 12",
    Band.TEEN: "13 to 17",
    Band.ADULT: "Caregivers",
}


def title_field() -> Any:  # Any: the same for each reader, typed by Django where it is used
    return models.CharField(max_length=80, blank=True, verbose_name="title")


def words_field() -> Any:
    return StreamField(Words(), blank=True, verbose_name="words")


class AdvicePage(ReviewedPage):
    """`number` is the page's address: it says nothing of what the page is about."""

    number = models.PositiveSmallIntegerField(unique=False)
    harms = HarmsField()
    title_6_9 = title_field()
    words_6_9 = words_field()
    title_10_12 = title_field()
    words_10_12 = words_field()
    title_13_17 = title_field()
    words_13_17 = words_field()
    title_caregiver = title_field()
    words_caregiver = words_field()

    preview_modes = [(band.value, label) for band, label in TABS.items()]
    override_translatable_fields = [
        *ReviewedPage.override_translatable_fields,
        *kept("title", "number", "harms"),
    ]
    parent_page_types = ["education.Shelf"]
    subpage_types: list[str] = []
    content_panels = [FieldPanel("title"), FieldPanel("number"), FieldPanel("harms")]
    edit_handler = TabbedInterface(
        [
            *(
                ObjectList([FieldPanel(f"title_{end}"), FieldPanel(f"words_{end}")], TABS[band])
                for band, end in FIELDS.items()
            ),
            ObjectList([*content_panels, *ReviewedPage.review_panels], "Page and sources"),
            ObjectList(
                [*ReviewedPage.promote_panels, *ReviewedPage.settings_panels], "Up and down"
            ),
        ]
    )

    class Meta:
        verbose_name = "advice page"

    def title_for(self, band: Band) -> str:
        return str(getattr(self, f"title_{FIELDS[band]}"))

    def words_for(self, band: Band) -> Any:  # Any: a value of Wagtail's StreamField
        return getattr(self, f"words_{FIELDS[band]}")

    def said(self) -> Iterator[Said]:
        for band in FIELDS:
            if title := self.title_for(band):
                words = self.words_for(band)
                lines, shows = tuple(lines_in(words)), tuple(clips_in(words))
                yield Said(reader=band.value, title=title, lines=lines, shows=shows)

    def said_in(self, mode: str) -> Said | None:
        return next((each for each in self.said() if each.reader == mode), None)

    def public_path(self) -> str:
        return f"/h/{self.number}/"


def lines_in(words: Any) -> Iterator[str]:
    """Give each line of a stream of words, in its order."""
    for block in words:
        if block.block_type == "paragraph":
            yield str(block.value)
        elif block.block_type in {"remember", "steps", "points"}:
            yield from map(str, block.value)


def clips_in(words: Any) -> Iterator[str]:
    """Give a name for each spoken text in a stream of words."""
    for block in words:
        if block.block_type == "clip" and block.value:
            yield f"clip {block.value.pk}"
