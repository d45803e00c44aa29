"""A number that a study printed, told in one sentence, with all that it cannot say."""

from collections.abc import Iterator

from django.db import models
from wagtail.admin.panels import FieldPanel, PublishingPanel

from education.bands import Band
from education.models.calls import GATES, SLUG, Snippet
from education.models.gated import Gated
from education.models.translated import ALWAYS_KEPT, TICKS, kept
from education.said import Said
from education.ticking import TickingForm


class Figure(Gated, Snippet):
    """One finding for adults: the sentence, whom it is about, when, and its limits."""

    sentence = models.CharField(max_length=200, help_text="The number, in one plain sentence.")
    base = models.CharField(max_length=200, help_text="Of whom it is true.")
    period = models.CharField(max_length=80, blank=True, help_text="When they were asked.")
    limits = models.CharField(max_length=300, help_text="What the number cannot say.")
    source = models.CharField(max_length=200, help_text="Who printed it, as readers see it.")
    is_listed = models.BooleanField(
        default=True, verbose_name="listed", help_text="Stands on the page of figures too."
    )

    panels = [
        SLUG,
        *(FieldPanel(name) for name in ("sentence", "base", "period", "limits")),
        *(FieldPanel(name) for name in ("source", "is_listed")),
        *GATES,
        *(FieldPanel(name) for name in ("review_by", "sources")),
        PublishingPanel(),
    ]

    base_form_class = TickingForm
    override_translatable_fields = kept(*ALWAYS_KEPT, TICKS, "source")

    class Meta(Snippet.Meta):
        verbose_name = "figure"

    def __str__(self) -> str:
        return self.sentence

    @property
    def lines(self) -> tuple[str, ...]:
        return tuple(filter(None, (self.sentence, self.base, self.period, self.limits)))

    def said(self) -> Iterator[Said]:
        """Give the words to the gate of caregivers, who are the least used to numbers."""
        yield Said(reader=Band.ADULT.value, title="", lines=self.lines)
