"""Calls to action, and questions before and after: small texts used on pages."""

from collections.abc import Iterator

from django.db import models
from wagtail.admin.panels import FieldPanel, PublishingPanel
from wagtail.fields import StreamField
from wagtail.models import DraftStateMixin, RevisionMixin, TranslatableMixin, WorkflowMixin

from education.blocks.quiz import Question
from education.blocks.source import sources_field
from education.blocks.words import CallWords
from education.models.from_file import FromFile, Reviewed
from education.models.pages.advice import lines_in


class Snippet(FromFile, Reviewed, WorkflowMixin, DraftStateMixin, RevisionMixin, TranslatableMixin):
    """A small text with its own address part `slug`, published by two people like a page."""

    slug = models.SlugField(max_length=60)
    sources = sources_field()

    class Meta(TranslatableMixin.Meta):
        abstract = True


class CallToAction(Snippet):
    """What is asked of one audience; `can_be_supported` shows "I support this"."""

    audience = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    body = StreamField(CallWords())
    can_be_supported = models.BooleanField(default=False)

    panels = [
        FieldPanel("slug"),
        FieldPanel("audience"),
        FieldPanel("title"),
        FieldPanel("body"),
        FieldPanel("can_be_supported"),
        FieldPanel("review_by"),
        FieldPanel("sources"),
        PublishingPanel(),
    ]

    class Meta(Snippet.Meta):
        verbose_name = "call to action"
        verbose_name_plural = "calls to action"

    def __str__(self) -> str:
        return self.title

    def lines(self) -> Iterator[str]:
        yield from lines_in(self.body)


class Check(Snippet):
    """Three questions before and after. Only counts of answers are ever kept."""

    audience = models.CharField(max_length=20)
    title = models.CharField(max_length=120)
    questions = StreamField([("question", Question())], min_num=1, max_num=3)

    panels = [
        FieldPanel("slug"),
        FieldPanel("audience"),
        FieldPanel("title"),
        FieldPanel("questions"),
        FieldPanel("review_by"),
        FieldPanel("sources"),
        PublishingPanel(),
    ]

    class Meta(Snippet.Meta):
        verbose_name = "check"

    def __str__(self) -> str:
        return self.title
