"""The one task of the workflow: somebody else reads the text and agrees, or says why not."""

from typing import Any

from django import forms
from wagtail.models import AbstractGroupApprovalTask, TaskState

from accounts.models import User


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


class OwnTextError(Exception):
    """Nobody agrees to a text whose last words are their own."""


class SecondPersonTask(AbstractGroupApprovalTask):
    """Group approval in which the last writer is never the one who agrees."""

    class Meta:
        verbose_name = "second person"

    def get_actions(self, obj: Any, user: User) -> list[tuple[str, str, bool]]:
        """Return what this person may do: not agree to their own words (a rule of this project)."""
        actions = super().get_actions(obj, user)
        if wrote_last(obj, user):
            return [each for each in actions if each[0] != "approve"]
        return list(actions)

    def get_form_for_action(self, action: str) -> Any:
        return ReasonForm if action == "reject" else super().get_form_for_action(action)

    def on_action(self, task_state: TaskState, user: User, action_name: str, **given: Any) -> None:
        """Raise ReasonMissingError or OwnTextError where the form was passed by."""
        if action_name == "reject" and not str(given.get("comment", "")).strip():
            raise ReasonMissingError
        if action_name == "approve" and wrote_last(task_state.revision.as_object(), user):
            raise OwnTextError
        super().on_action(task_state, user, action_name, **given)


def wrote_last(obj: Any, user: User) -> bool:
    """Say whether the newest words of a page or snippet are this person's."""
    newest = obj.get_latest_revision()
    return newest is not None and newest.user_id == user.pk
