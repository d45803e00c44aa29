"""Give a finished translation to a second person."""

from typing import Any

from django.db import transaction
from wagtail.models import WorkflowState
from wagtail_localize.models import Translation

from accounts.models import User

DAYS = ("go_live_at", "expire_at")


class LinesMissingError(Exception):
    """Some lines have no words yet: readers would meet English in the middle of a page."""

    def __init__(self, missing: int) -> None:
        super().__init__(missing)
        self.missing = missing


class SubmittedAlreadyError(Exception):
    """A second person has it; other words would change under their eyes."""


@transaction.atomic
def submit_translation(*, translation: Translation, by: User) -> None:
    """Keep the words as a draft of the translated row and start, or go on with, its workflow.

    The row itself stays as it is: what is up keeps its words until a second person agrees.
    wagtail-localize would write the new ones into it at once. Its days are those of the source.
    Raises LinesMissingError, SubmittedAlreadyError, and ValidationError for words too long.
    """
    total, done = translation.get_progress()
    if done < total:
        raise LinesMissingError(total - done)
    row = translation.get_target_instance()
    if row.workflow_in_progress:
        raise SubmittedAlreadyError
    words = translation.source.get_ephemeral_translated_instance(translation.target_locale)
    source = translation.source.get_source_instance()
    for day in DAYS:
        setattr(words, day, getattr(source, day))
    words.save_revision(user=by)
    give_to_second_person(translation.get_target_instance(), by=by)


def give_to_second_person(row: Any, *, by: User) -> None:  # Any: Wagtail ships no types
    state = row.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(by)
    else:
        row.get_workflow().start(row, by)
