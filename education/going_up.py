"""When a page goes up or down: it is found or not, and this process reads it anew at once.

Other processes follow within a minute.
"""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished

from education.actions.index_page import index_page
from education.advice import RECENT_ADVICE
from education.guides.shown import RECENT_GUIDES
from education.models import ReviewedPage

SHOWN_FROM = (RECENT_ADVICE, RECENT_GUIDES)


@receiver((page_published, page_unpublished))
def show_it_anew(instance: Any, **_: Any) -> None:  # Any: Wagtail ships no types
    if isinstance(instance, ReviewedPage):
        index_page(page=instance)
        expire()


@receiver(post_delete)
def find_it_no_more(instance: Any, **_: Any) -> None:
    if isinstance(instance, ReviewedPage):
        instance.live = False
        index_page(page=instance)
        expire()


def expire() -> None:
    for recent in SHOWN_FROM:
        recent.expire()
