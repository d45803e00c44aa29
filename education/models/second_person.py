"""The one task of the workflow: somebody else reads the text and agrees, or says why not."""

from typing import Any

from django import forms
from wagtail.models import AbstractGroupApprovalTask, TaskState

from accounts.models import User
from education.not_yet import NotYetError, words_against
from education.writers import writer_of

OWN_WORDS = "The last words are yours, so somebody else must publish them. Submit it instead."


class ReasonForm(forms.Form):
    """Why a text goes back: its writer must know what to change."""

    comment = forms.CharField(
        label="Reason",
        required=True,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Say what to change: the writer reads it."},
    )


class ReasonMissingError(Exception):
    """A text was sent back without a reason."""


class OwnTextError(NotYetError):
    """Nobody agrees to a text whose last words are their own."""


class SecondPersonTask(AbstractGroupApprovalTask):
    """Group approval in which the last writer is never the one who agrees."""

    class Meta:
        verbose_name = "second person"

    def get_actions(self, obj: Any, user: User) -> list[tuple[str, str, bool]]:
        """Return what this person may do.

        Not agree to their own words, nor to words that may not go up yet: rules of this project.
        """
        actions = super().get_actions(obj, user)
        if wrote_last(obj, user) or words_against(obj.get_latest_revision_as_object()):
            return [each for each in actions if each[0] != "approve"]
        return list(actions)

    def get_form_for_action(self, action: str) -> Any:
        return ReasonForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state: TaskState, user: User, action_name: str, **given: Any) -> None:
        """Raise ReasonMissingError or OwnTextError where the form was passed by."""
        if action_name == "reject" and not str(given.get("comment", "")).strip():
            raise ReasonMissingError
        row = task_state.revision.as_object()
        if action_name == "approve" and wrote_last(row, user):
            raise OwnTextError(row, [OWN_WORDS])
        super().on_action(task_state, user, action_name, **given)


def wrote_last(obj: Any, user: User) -> bool:
    """Say whether the newest words of a page or snippet are this person's."""
    newest = obj.get_latest_revision()
    return newest is not None and writer_of(newest) == user.pk
