"""The forms of the desk. Each carries the lease token, so that an old form cannot undo new work."""

import secrets
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from reports.admin import words
from reports.admin.report.moves import act_codes
from reports.forms.question import OwnWords
from reports.journey.wording import words_for
from reports.vocabulary import Level, StateEvent

LONGEST_LETTER = 4000
TOO_LONG = _("Shorten it to 4,000 characters.")
EMPTY = _("Write something first.")


def _letter(*, label: Any, required: bool) -> OwnWords:  # Any: a lazily translated text
    field = OwnWords(label=label, most=LONGEST_LETTER, required=required)
    field.error_messages.update(required=EMPTY, max_length=TOO_LONG)
    field.widget.attrs["rows"] = 7
    return field


class _LeasedForm(forms.Form):
    """`tag` makes a second post of the same letter harmless."""

    use_required_attribute = False
    token = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    @classmethod
    def fresh(cls, **initial: Any) -> Self:
        """Return an empty form with its hidden values, and a new tag for the letter."""
        return cls(initial={"tag": secrets.token_hex(32), **initial})


class ReplyForm(_LeasedForm):
    """A letter to the reporter. `seen` counts the letters that stood on the page."""

    body = _letter(label=_("Your answer"), required=True)
    is_question = forms.BooleanField(
        label=_("This is a question: wait for the reporter"), required=False
    )
    tag = forms.RegexField(regex=r"^[0-9a-f]{64}$", widget=forms.HiddenInput)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id="reply_%s", **kwargs)


class MoveForm(_LeasedForm):
    """Where the report goes, what was done, and a letter or none. `version` is the one read."""

    event = forms.ChoiceField(
        choices=[(event.value, label) for event, label in words.EVENTS.items()],
        widget=forms.HiddenInput,
    )
    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    acts = forms.MultipleChoiceField(
        label=_("What was done? The reporter reads this list."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    with_yes = forms.BooleanField(label=_("The reporter said yes to this"), required=False)
    body = _letter(label=_("Write to the reporter with it (not a must)"), required=False)
    tag = forms.RegexField(regex=r"^[0-9a-f]{64}$", widget=forms.HiddenInput)

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id="move_%s", **kwargs)
        named = words_for("acts").choices
        self.fields["acts"].choices = [(code, named[code]) for code in act_codes()]  # type: ignore[attr-defined]

    def event_wanted(self) -> StateEvent:
        """Return the event. Call after `is_valid`."""
        return StateEvent(self.cleaned_data["event"])


class ComplaintForm(forms.Form):
    """The answer to a complaint. It is sent once, so it needs no tag."""

    use_required_attribute = False
    body = _letter(label=_("Your answer"), required=True)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, auto_id="complaint_%s")


class HouseholdForm(_LeasedForm):
    """Whether the one suspected may live with the child."""

    lives_there = forms.ChoiceField(
        label=_("Does the other person live with the child?"),
        choices=[("maybe", _("Yes, or nobody knows")), ("no", _("No"))],
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id="household_%s", **kwargs)

    def may_live_there(self) -> bool:
        """Return what was noted. Call after `is_valid`."""
        return str(self.cleaned_data["lives_there"]) != "no"


class LevelForm(_LeasedForm):
    """Another level, and why."""

    level = forms.ChoiceField(
        label=_("Level"), choices=[(each.value, f"{each} {words.LEVELS[each]}") for each in Level]
    )
    reason = forms.ChoiceField(
        label=_("Why"),
        choices=[
            ("", _("Choose a reason")),
            *words.LEVEL_REASONS.items(),
        ],
    )

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, auto_id="level_%s", **kwargs)
