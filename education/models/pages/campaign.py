"""A campaign: a goal, an audience, a start and a stop, and three short blocks for its readers."""

from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import StreamField

from education.bands import Band
from education.blocks.parts import CampaignPart
from education.models.harms import HarmsField
from education.models.pages.reviewed import ReviewedPage
from education.models.translated import kept
from education.page_problems import reader_of
from education.said import Said

PAGE, POSTER = "", "poster"


class Action(models.TextChoices):
    """The one thing that a campaign asks of its reader."""

    TELL = "tell", "Tell us"
    LEARN = "learn", "Learn more"


class Audience(models.TextChoices):
    SMALL = Band.SMALL.value, "Children of 6 to 9"
    MIDDLE = Band.MIDDLE.value, "Children of 10 to 12"
    TEEN = Band.TEEN.value, "Young people of 13 to 17"
    ADULT = Band.ADULT.value, "Caregivers"


class Campaign(ReviewedPage):
    """Goes up and down by itself, at the days set under "Up and down".

    `public_slug` is its address and must not tell what it is about: it stays in a shared phone.
    """

    audience = models.CharField(max_length=10, choices=Audience.choices)
    harms = HarmsField()
    goal = models.TextField(help_text="What will have changed, and in which number it will show.")
    responsible = models.CharField(max_length=120, blank=True, help_text="Who answers for it.")
    weeks = models.PositiveSmallIntegerField(default=12, help_text="How long it is meant to run.")
    public_slug = models.SlugField(max_length=60)
    heading = models.CharField(max_length=80)
    promise = models.CharField(max_length=200)
    parts = StreamField([("part", CampaignPart())], max_num=3)
    action = models.CharField(max_length=5, choices=Action.choices, default=Action.TELL)
    learn = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The number of the advice page to go on with."
    )
    guide = models.SlugField(max_length=60, blank=True, help_text="The guide to go on with.")
    for_adults = models.SlugField(max_length=60, blank=True, help_text="The guide for adults.")
    asks = models.SlugField(max_length=60, blank=True, verbose_name="questions before and after")
    poster_heading = models.CharField(max_length=60)
    poster_line = models.CharField(max_length=200)

    content_panels = [
        MultiFieldPanel([FieldPanel("title"), FieldPanel("goal"), FieldPanel("responsible"),
                         FieldPanel("audience"), FieldPanel("harms"), FieldPanel("weeks"),
                         FieldPanel("public_slug")], "The campaign"),
        MultiFieldPanel([FieldPanel("heading"), FieldPanel("promise"), FieldPanel("parts")],
                        "What its readers see"),
        MultiFieldPanel([FieldPanel("action"), FieldPanel("learn"), FieldPanel("guide"),
                         FieldPanel("for_adults"), FieldPanel("asks")], "Where it leads"),
        MultiFieldPanel([FieldPanel("poster_heading"), FieldPanel("poster_line")], "The poster"),
        *ReviewedPage.review_panels,
    ]  # fmt: skip
    preview_modes = [(PAGE, "The page"), (POSTER, "The poster")]
    override_translatable_fields = [
        *ReviewedPage.override_translatable_fields,
        *kept("title", "goal", "responsible", "audience", "harms", "weeks"),
        *kept("public_slug", "action", "learn", "guide", "for_adults", "asks"),
    ]
    parent_page_types = ["education.Shelf"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = "campaign"

    def clean(self) -> None:
        super().clean()
        # With a second picture the page is heavier than a slow phone is asked to load.
        if sum(bool(part.value.get("picture")) for part in self.parts) > 1:
            raise ValidationError({"parts": "A campaign has room for one picture."})

    def said(self) -> Iterator[Said]:
        lines = [self.promise]
        for part in self.parts:
            lines += [part.value["heading"], part.value["paragraph"]]
        reader = reader_of(self.audience)
        shows = tuple(
            f"{kind} {part.value[kind].pk}"
            for part in self.parts
            for kind in ("picture", "clip")
            if part.value.get(kind)
        )
        yield Said(reader=reader, title=self.heading, lines=tuple(lines), shows=shows)
        poster = (self.poster_line,)
        yield Said(reader=reader, title=self.poster_heading, lines=poster)

    def said_in(self, mode: str) -> Said | None:
        page, poster = self.said()
        return poster if mode == POSTER else page

    def public_path(self) -> str:
        return f"/k/{self.public_slug}/"
