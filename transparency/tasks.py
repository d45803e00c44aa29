"""What Celery runs of the figures. A task calls one action and returns."""

from celery import shared_task
from django.utils import timezone

from transparency.actions import count_reach as counting
from transparency.actions import propose_for_rises as proposing


@shared_task
def propose_for_rises() -> int:
    """Look for rises. Once a day is enough, for it judges whole weeks; twice does no harm."""
    return proposing.propose_for_rises(now=timezone.now())


@shared_task
def count_reach() -> int:
    """Count what came by campaigns. Once a day is enough, for it counts whole periods."""
    return counting.count_reach(now=timezone.now())
