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
    Figure,
    LessonPlan,
    LibraryResource,
    ProfessionalGuide,
)

# Any: Wagtail ships no types.
GUIDES: tuple[Any, ...] = (CaregiverGuide, ProfessionalGuide, LessonPlan, Checklist)
SMALL_TEXTS: tuple[Any, ...] = (CallToAction, Check, Figure, LibraryResource)
TEXTS: tuple[Any, ...] = (AdvicePage, *GUIDES, Campaign, *SMALL_TEXTS)


def live_texts() -> Iterator[Any]:
    """Give each text that is up, kind by kind."""
    for model in TEXTS:
        yield from model.objects.filter(live=True).order_by("pk")
