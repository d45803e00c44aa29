"""The library: works of others, each with what it is about in our own words."""

from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, PublishingPanel

from education.models.calls import SLUG, Snippet
from education.models.translated import ALWAYS_KEPT, kept


class LibraryResource(Snippet):
    """A work of others: its title, what it is about in own words, and where it is."""

    title = models.CharField(max_length=300)
    summary = models.TextField(max_length=600)
    authors = models.CharField(max_length=300)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    languages = models.CharField(max_length=60, help_text="Codes with commas: en, th")
    theme = models.CharField(max_length=120)
    audiences = models.CharField(max_length=120, help_text="With commas.")
    address = models.URLField(max_length=400, blank=True)
    checked_on = models.DateField(null=True, blank=True)

    # Title and authors stand as they are printed on the work.
    override_translatable_fields = [
        *kept(*ALWAYS_KEPT, "title", "authors", "year"),
        *kept("languages", "audiences", "address", "checked_on"),
    ]
    panels: list[Any] = [
        SLUG,
        *(FieldPanel(name) for name in ("title", "summary", "authors", "year")),
        *(FieldPanel(name) for name in ("languages", "theme", "audiences", "address")),
        *(FieldPanel(name) for name in ("checked_on", "review_by", "sources")),
        PublishingPanel(),
    ]

    class Meta(Snippet.Meta):
        verbose_name = "work in the library"
        verbose_name_plural = "library"

    def __str__(self) -> str:
        return self.title
