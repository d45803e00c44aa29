"""Note that no campaign is made of an idea."""

from datetime import datetime

from education.models import CampaignIdea


def dismiss_idea(*, idea: CampaignIdea, now: datetime) -> None:
    """Take it off the list. Raises IdeaDecidedError where somebody decided before."""
    idea.close(dismissed_at=now)
