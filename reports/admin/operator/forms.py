"""The forms of the settings. What a value may be is decided in the service, once."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from reports.admin.operator import words
from service.fields import FIELDS, Field, Section
from service.opening import read_day
from service.whole import Problems
from service.wrong import WrongValueError

LONGEST_REASON = 400


class SettingsForm(forms.Form):
    """Every setting but the switch for new reports, filled with what is in force."""

    use_required_attribute = False

    def __init__(self, data: Any = None, *, texts: Mapping[str, str]) -> None:
        initial = {name: texts[name] for name in _typed_fields()}
        super().__init__(data, initial=initial, auto_id="service_%s")
        for name, field in _typed_fields().items():
            self.fields[name] = _form_field(name, field)

    def sections(self) -> Iterator[tuple[Any, Any, list[forms.BoundField]]]:
        """Give (title, what to know, fields) of each section."""
        typed = _typed_fields()
        for section in Section:
            fields = [self[name] for name in typed if typed[name].section is section]
            if fields:
                about = words.ABOUT_SECTION.get(section, "")
                yield words.SECTIONS[section], about, fields

    def show_problems(self, problems: Problems) -> None:
        """Put each problem beside its field. Call after `is_valid`."""
        for name, says in problems.items():
            self.add_error(name if name in self.fields else None, says)


def _typed_fields() -> dict[str, Field]:
    return {name: field for name, field in FIELDS.items() if field.section is not Section.INTAKE}


def _form_field(name: str, field: Field) -> forms.CharField:
    widget: forms.Widget = forms.TextInput(attrs={"autocomplete": "off"})
    if field.choices:
        widget = forms.Select(choices=[(each, words.CHOICES[each]) for each in field.choices])
    elif field.long:
        widget = forms.Textarea(attrs={"rows": 4})
    return forms.CharField(
        label=words.LABELS[name],
        help_text=words.HELP.get(name, ""),
        required=False,
        widget=widget,
        # A field that nobody touched must not undo what somebody else changed meanwhile.
        show_hidden_initial=True,
    )


class DeclineForm(forms.Form):
    """Why not; whoever proposed it reads that."""

    use_required_attribute = False
    reason = forms.CharField(
        label=_("Why not? The proposer reads this."),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Say why."),
            "max_length": _("Shorten it to 400 characters."),
        },
    )


class PauseForm(forms.Form):
    """The day on which reports are taken again, if anybody knows it."""

    use_required_attribute = False
    opens_again = forms.CharField(
        label=words.LABELS["opens_again"], help_text=words.HELP["opens_again"], required=False
    )

    def clean_opens_again(self) -> Any:
        """Return the day, or None for none."""
        text = self.cleaned_data["opens_again"]
        try:
            return read_day(text) if text else None
        except WrongValueError as wrong:
            raise forms.ValidationError(wrong.says) from None
