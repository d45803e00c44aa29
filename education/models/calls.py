"""Calls to action, and questions before and after: small texts used on pages."""

from collections.abc import Iterator

from django.db import models
from wagtail.admin.panels import FieldPanel, PublishingPanel
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin, WorkflowMixin

from education.blocks.quiz import Question
from education.blocks.source import sources_field
from education.blocks.words import CallWords
from education.cms.wording_panel import WordingPanel
from education.models.from_file import FromFile, Reviewed
from education.models.gated import Gated, UpByPublishing
from education.models.pages.advice import lines_in
from education.models.translated import ALWAYS_KEPT, TICKS, kept
from education.page_problems import reader_of
from education.said import Said
from education.ticking import TickingForm

SLUG = FieldPanel("slug", help_text="A short name for its address: small letters, - for a space.")
GATES = [WordingPanel(heading="Wording"), FieldPanel("safe_messaging")]


class Snippet(
    FromFile,
    Reviewed,
    UpByPublishing,
    WorkflowMixin,
    DraftStateMixin,
    RevisionMixin,
    TranslatableMixin,
):
    """A small text with its own address part `slug`, published by two people like a page."""

    slug = models.SlugField(max_length=60)
    sources = sources_field()

    override_translatable_fields = kept(*ALWAYS_KEPT)

    class Meta(TranslatableMixin.Meta):
        abstract = True

    def said(self) -> Iterator[Said]:
        """Give the words by reader; nothing for what no child is shown."""
        yield from ()


class CallToAction(Gated, Snippet):
    """What is asked of one audience; `can_be_supported` shows "I support this"."""

    audience = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    body = StreamField(CallWords())
    can_be_supported = models.BooleanField(default=False)

    panels = [
        SLUG,
        FieldPanel("audience"),
        FieldPanel("title"),
        FieldPanel("body"),
        FieldPanel("can_be_supported"),
        *GATES,
        FieldPanel("review_by"),
        FieldPanel("sources"),
        PublishingPanel(),
    ]

    base_form_class = TickingForm
    override_translatable_fields = kept(*ALWAYS_KEPT, TICKS, "audience")

    class Meta(Snippet.Meta):
        verbose_name = "call to action"
        verbose_name_plural = "calls to action"

    def __str__(self) -> str:
        return self.title

    def lines(self) -> Iterator[str]:
        yield from lines_in(self.body)

    def said(self) -> Iterator[Said]:
        yield Said(reader=reader_of(self.audience), title=self.title, lines=tuple(self.lines()))


class Check(Gated, Snippet):
    """Three questions before and after. Only counts of answers are ever kept."""

    audience = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    questions = StreamField([("question", Question())], min_num=1, max_num=3)

    panels = [
        SLUG,
        FieldPanel("audience"),
        FieldPanel("title"),
        FieldPanel("questions"),
        *GATES,
        FieldPanel("review_by"),
        FieldPanel("sources"),
        PublishingPanel(),
    ]

    base_form_class = TickingForm
    # No reader sees the title.
    override_translatable_fields = kept(*ALWAYS_KEPT, TICKS, "audience", "title")

    class Meta(Snippet.Meta):
        verbose_name = "check"

    def __str__(self) -> str:
        return self.title

    def said(self) -> Iterator[Said]:
        """Give the words of each question: it is read by itself. No reader sees the title."""
        for each in self.questions:
            asked = each.value
            answers = [choice["text"] for choice in asked["choices"]]
            lines = tuple(filter(None, [asked["question"], *answers, asked["why"]]))
            yield Said(reader=reader_of(self.audience), title="", lines=lines)
