"""Every page and small text that the public reads, of whatever kind."""

from collections.abc import Iterator
from typing import Any

from education.models import (
    AdvicePage,
    CallToAction,
    Campaign,
    CaregiverGuide,
    Check,
    Checklist,
    LessonPlan,
    LibraryResource,
    ProfessionalGuide,
)

GUIDES: tuple[Any, ...] = (CaregiverGuide, ProfessionalGuide, LessonPlan, Checklist)
TEXTS: tuple[Any, ...] = (AdvicePage, *GUIDES, Campaign, CallToAction, Check, LibraryResource)


def live_texts() -> Iterator[Any]:  # Any: Wagtail ships no types
    """Give each text that is up, kind by kind."""
    for model in TEXTS:
        yield from model.objects.filter(live=True).order_by("pk")
