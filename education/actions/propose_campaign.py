"""Propose a campaign about a kind of harm. A person decides whether one is made."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from education.models import CampaignIdea


def propose_campaign(*, harm: str, first_week: date, now: datetime) -> CampaignIdea | None:
    """Leave an idea for the editors; None while one is open or was decided 12 weeks ago or less.

    `harm` is a code from H01 to H20, `first_week` the Monday since which it is over its band.
    """
    if CampaignIdea.objects.keeping_quiet(harm, now=now).exists():
        return None
    try:
        with transaction.atomic():
            return CampaignIdea.objects.create(harm=harm, first_week=first_week, proposed_at=now)
    except IntegrityError:
        # Another run was quicker.
        return None
