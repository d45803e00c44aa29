"""Note that a campaign is made of an idea."""

from datetime import datetime

from education.models import CampaignIdea


def take_up_idea(*, idea: CampaignIdea, now: datetime) -> None:
    """Take it off the list. Raises IdeaDecidedError where somebody decided before."""
    idea.close(taken_up_at=now)
