"""Longer texts for adults: caregivers, professionals, teachers, platforms and governments."""

from collections.abc import Iterator
from typing import Any, ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from education.bands import Band
from education.blocks.parts import GuideSection
from education.models.pages.advice import lines_in
from education.models.pages.reviewed import ReviewedPage
from education.models.translated import kept
from education.said import Said
from education.wording import PROFESSIONAL


class GuidePage(ReviewedPage):
    """A lead and sections. `reader` decides the gate that its words must keep."""

    reader: ClassVar[str] = PROFESSIONAL

    lead = models.TextField(max_length=400, blank=True)
    sections = StreamField([("section", GuideSection())], blank=True)

    content_panels = [
        FieldPanel("title"),
        FieldPanel("lead"),
        FieldPanel("sections"),
        *ReviewedPage.review_panels,
    ]
    parent_page_types = ["education.Shelf"]
    subpage_types: list[str] = []

    class Meta:
        abstract = True

    def said(self) -> Iterator[Said]:
        lines = [self.lead] if self.lead else []
        for section in self.sections:
            lines += [section.value["heading"], *lines_in(section.value["blocks"])]
        yield Said(reader=self.reader, title=self.title, lines=tuple(lines), is_long=True)

    def public_path(self) -> str:
        return f"/g/{self.slug}/"


class CaregiverGuide(GuidePage):
    reader = Band.ADULT.value

    class Meta:
        verbose_name = "guide for caregivers"
        verbose_name_plural = "guides for caregivers"


class ProfessionalGuide(GuidePage):
    class Meta:
        verbose_name = "guide for professionals"
        verbose_name_plural = "guides for professionals"


class LessonPlan(GuidePage):
    """A lesson in parts with minutes; `asks` names the questions asked before and after."""

    asks = models.SlugField(max_length=60, blank=True, verbose_name="questions before and after")

    content_panels = [*GuidePage.content_panels, FieldPanel("asks")]
    override_translatable_fields = [*GuidePage.override_translatable_fields, *kept("asks")]

    class Meta:
        verbose_name = "lesson plan"


class Checklist(GuidePage):
    """What the recommendations ask of one kind of reader, each with what to do."""

    class Meta:
        verbose_name = "checklist"


KINDS: dict[str, Any] = {  # Any: page classes, which Wagtail does not type
    "caregivers": CaregiverGuide,
    "professionals": ProfessionalGuide,
    "teachers": LessonPlan,
    "platforms": Checklist,
    "governments": Checklist,
}
