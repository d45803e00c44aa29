"""What Celery runs of the figures. A task calls one action and returns."""

from celery import shared_task
from django.utils import timezone

from transparency.actions import propose_for_rises as action


@shared_task
def propose_for_rises() -> int:
    """Look for rises. Once a day is enough, for it judges whole weeks; twice does no harm."""
    return action.propose_for_rises(now=timezone.now())
