"""The rows of education: numbers to call, how to block and report in each app, pages to read.

`sureness` holds what both share: how sure a row is, and that a person's change stays;
`helpline_change` what two people decide about a number; `media` holds the pictures and spoken
texts of the pages.
"""

from education.models.calls import CallToAction, Check, Snippet
from education.models.campaign_idea import CampaignIdea, CampaignIdeaQuerySet, IdeaDecidedError
from education.models.campaign_reach import CampaignReach, CampaignReachQuerySet
from education.models.check_count import CheckCount
from education.models.figure import Figure
from education.models.found_text import FoundKind, FoundText, FoundTextQuerySet
from education.models.helpline import DIALLABLE, ISO2, Helpline, HelplineQuerySet, Kind
from education.models.helpline_change import HelplineChange, HelplineChangeQuerySet
from education.models.library import LibraryResource
from education.models.media import AudioClip, Picture
from education.models.pages import (
    AdvicePage,
    Campaign,
    CaregiverGuide,
    Checklist,
    GuidePage,
    LessonPlan,
    ProfessionalGuide,
    ReviewedPage,
    Said,
    Shelf,
)
from education.models.platform import Platform, PlatformQuerySet
from education.models.second_person import SecondPersonTask
from education.models.support import SupportCount
from education.models.sureness import SURE_ENOUGH, Confidence

__all__ = [
    "DIALLABLE",
    "ISO2",
    "SURE_ENOUGH",
    "AdvicePage",
    "AudioClip",
    "CallToAction",
    "Campaign",
    "CampaignIdea",
    "CampaignIdeaQuerySet",
    "CampaignReach",
    "CampaignReachQuerySet",
    "CaregiverGuide",
    "Check",
    "CheckCount",
    "Checklist",
    "Confidence",
    "Figure",
    "FoundKind",
    "FoundText",
    "FoundTextQuerySet",
    "GuidePage",
    "Helpline",
    "HelplineChange",
    "HelplineChangeQuerySet",
    "HelplineQuerySet",
    "IdeaDecidedError",
    "Kind",
    "LessonPlan",
    "LibraryResource",
    "Picture",
    "Platform",
    "PlatformQuerySet",
    "ProfessionalGuide",
    "ReviewedPage",
    "Said",
    "SecondPersonTask",
    "Shelf",
    "Snippet",
    "SupportCount",
]
