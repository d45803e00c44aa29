"""Pages and small texts go up and down by themselves, on the day that two people agreed to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import transaction
from wagtail.models import DraftStateMixin, Page, Revision

UP, DOWN = "wagtail.publish.scheduled", "wagtail.unpublish.scheduled"


@dataclass(frozen=True, kw_only=True)
class Moved:
    """How many went up and how many came down."""

    up: int
    down: int


def publish_due(*, now: datetime) -> Moved:
    """Take down what has expired, then put up what is due, as Wagtail's own command does.

    Safe to repeat: what was moved is not due again. Each moves in a transaction of its own, so that
    a process that dies leaves the rest for the next minute.
    """
    expired, due = list(expired_rows(now)), list(due_revisions(now))
    for row in expired:
        with transaction.atomic():
            row.unpublish(set_expired=True, log_action=DOWN)
    for revision in due:
        with transaction.atomic():
            revision.publish(log_action=UP)
    return Moved(up=len(due), down=len(expired))


def expired_rows(now: datetime) -> Iterator[Any]:  # Any: Wagtail ships no types
    for model in models_with_drafts():
        yield from model.objects.filter(live=True, expire_at__lt=now).order_by("expire_at")


def due_revisions(now: datetime) -> Any:
    return Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")


def models_with_drafts() -> list[Any]:
    """Return the class of all pages, and each class of small texts."""
    others = [each for each in apps.get_models() if not issubclass(each, Page)]
    return [Page, *(each for each in others if issubclass(each, DraftStateMixin))]
