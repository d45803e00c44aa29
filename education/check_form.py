"""The form of a check: each question may be left out, and nothing can be typed."""

from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Div, Layout
from django import forms

from education.asking import Asked, AskedCheck
from education.moments import SKIPPED
from languages.said import pgettext_lazy

# Before the key of a question: no key of an editor may be a name that the form itself uses.
PREFIX = "answer-"


class CheckForm(forms.Form):
    """One list of choices for each question of a check."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, asked: AskedCheck) -> None:
        super().__init__(data, auto_id="%s")
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
        for question in asked.questions:
            self.fields[PREFIX + question.key] = field_of(question)
        self.helper.layout = Layout(*(Div(name, css_class="apart") for name in self.fields))

    def answers(self) -> dict[str, int]:
        """Return key of each question -> place of what was chosen, or SKIPPED.

        Call after `is_valid`.
        """
        return {
            name.removeprefix(PREFIX): int(said) if said else SKIPPED
            for name, said in self.cleaned_data.items()
        }


def field_of(question: Asked) -> forms.ChoiceField:
    wrong = pgettext_lazy("check", "Choose one of these answers, or none.")
    return forms.ChoiceField(
        label=question.question,
        choices=[(str(place), text) for place, text in enumerate(question.choices)],
        widget=forms.RadioSelect,
        required=False,
        error_messages={"invalid_choice": wrong},
    )
