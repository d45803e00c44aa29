"""The pages that editors write in Wagtail.

`shelf` holds what lies beside each other; `reviewed` what every page has: sources, a day on which
it is read again, the words that each reader sees. Wagtail keeps and shows them to editors; the
public reads them by `education.advice` and its siblings, never by Wagtail's own addresses.
"""

from education.models.pages.advice import AdvicePage
from education.models.pages.campaign import Campaign
from education.models.pages.guides import (
    CaregiverGuide,
    Checklist,
    GuidePage,
    LessonPlan,
    ProfessionalGuide,
)
from education.models.pages.reviewed import ReviewedPage
from education.models.pages.shelf import Shelf
from education.said import Said

__all__ = [
    "AdvicePage",
    "Campaign",
    "CaregiverGuide",
    "Checklist",
    "GuidePage",
    "LessonPlan",
    "ProfessionalGuide",
    "ReviewedPage",
    "Said",
    "Shelf",
]
