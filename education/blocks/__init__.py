"""What may stand on a page to read, and nothing else: no free HTML, no embed."""

from education.blocks.parts import CampaignPart, GuideSection
from education.blocks.quiz import Question
from education.blocks.source import SourceBlock, sources_field
from education.blocks.words import CallWords, Words

__all__ = [
    "CallWords",
    "CampaignPart",
    "GuideSection",
    "Question",
    "SourceBlock",
    "Words",
    "sources_field",
]
