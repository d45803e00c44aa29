"""Every publication passes here: the words keep a child's gates, and a second person agrees.

Wagtail publishes at nine places. Most of them ask neither its registry of actions nor for rights
again. All of them run one method, which is therefore the one that is guarded (decision 0031).
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from wagtail.actions.publish_revision import PublishRevisionAction

from accounts.models import User
from accounts.roles import Role, may_publish_pages
from education.models import ReviewedPage, Snippet
from education.models.second_person import OWN_WORDS
from education.not_yet import NotYetError, words_against
from education.writers import writer_of

GUARDED = (ReviewedPage, Snippet)
NOT_A_REVIEWER = "Only a reviewer publishes. Submit it, and a second person reads it."

logger = logging.getLogger(__name__)
Execute = Callable[..., Any]  # Any: Wagtail ships no types


def person_against(revision: Any, *, by: User | None) -> list[str]:
    """Return why this person may not publish this; None is a file that ships, or its day."""
    if by is None:
        return []
    reasons = [] if may_publish_pages(Role(by.role)) else [NOT_A_REVIEWER]
    return [*reasons, *([OWN_WORDS] if writer_of(revision) == by.pk else [])]


def publisher(action: Any) -> User | None:
    """Return who publishes. Where Wagtail names nobody, it is who saved.

    Nobody does where the day has come that a second person agreed to.
    """
    if action.user or was_agreed(action):
        return action.user or None
    return action.revision.user or None


def was_agreed(action: Any) -> bool:
    return action.user is None and action.revision.approved_go_live_at is not None


def guarded(execute: Execute) -> Execute:
    @wraps(execute)
    def ask_first(action: Any, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(action.object, GUARDED):
            return execute(action, *args, **kwargs)
        reasons = words_against(action.object)
        if reasons and was_agreed(action):
            return take_off_schedule(action.revision)
        reasons += person_against(action.revision, by=publisher(action))
        if reasons:
            raise NotYetError(action.object, reasons)
        return execute(action, *args, **kwargs)

    return ask_first


def take_off_schedule(revision: Any) -> None:
    """Leave it a draft: an error would keep everything that is scheduled after it from going up."""
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    logger.warning("scheduled_page_over_the_gates: %s", revision.pk)


PublishRevisionAction.execute = guarded(PublishRevisionAction.execute)
