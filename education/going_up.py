"""When a page goes up or down: it is found or not, and this process reads it anew at once.

Other processes follow within a minute.
"""

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver
from wagtail.signals import page_published, page_unpublished, published, unpublished

from education.actions.index_page import index_page
from education.advice import RECENT_ADVICE
from education.asking import RECENT_CHECKS
from education.calls import RECENT_CALLS
from education.campaigns import RECENT_CAMPAIGNS
from education.figures.told import RECENT_FIGURES
from education.guides.shown import RECENT_GUIDES
from education.library import RECENT_WORKS
from education.models import ReviewedPage, Snippet

SHOWN_FROM = (
    RECENT_ADVICE,
    RECENT_CALLS,
    RECENT_CAMPAIGNS,
    RECENT_CHECKS,
    RECENT_FIGURES,
    RECENT_GUIDES,
    RECENT_WORKS,
)


@receiver((page_published, page_unpublished))
def show_it_anew(instance: Any, **_: Any) -> None:  # Any: Wagtail ships no types
    if isinstance(instance, ReviewedPage):
        index_page(page=instance)
        expire()


@receiver((published, unpublished))
def show_small_text_anew(instance: Any, **_: Any) -> None:
    if isinstance(instance, Snippet):
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
