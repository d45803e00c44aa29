"""The form of a help number. What a value may be is decided by its model, once."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from education.line_fields import FIELDS, KEPT_BY_STAFF, SEEN_BY_CHILDREN
from education.models import Helpline
from safety_portal.help_lists import words


class Unseen(forms.HiddenInput):
    """A hidden input without what Django adds for a seen one: nobody could read its description."""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        kept = {key: said for key, said in (attrs or {}).items() if not key.startswith("aria-")}
        return super().get_context(name, value, kept)


class LineForm(forms.ModelForm):  # type: ignore[type-arg]  # generic only to mypy
    """Every field of a line. Only what was typed differently is proposed; nothing is saved."""

    use_required_attribute = False
    # A bare name of a site is taken for its https address, as Django 6 will do by itself.
    url = forms.URLField(
        assume_scheme="https",
        required=False,
        label=words.LABELS["url"],
        help_text=words.HELP["url"],
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "url"}),
    )

    class Meta:
        model = Helpline
        fields = FIELDS
        labels = words.LABELS
        help_texts = {name: words.HELP.get(name, "") for name in FIELDS}
        error_messages = {
            "number": {"invalid": _("Write one number with digits, as 0800 1111.")},
            "country_iso2": {"invalid": _("Write a country by its two letters, as KE.")},
        }
        widgets = {
            "number": forms.TextInput(attrs={"dir": "ltr", "inputmode": "tel"}),
            "sms": forms.TextInput(attrs={"dir": "ltr", "inputmode": "tel"}),
            "checked_on": forms.TextInput(attrs={"dir": "ltr"}),
            "as_of_year": forms.TextInput(attrs={"inputmode": "numeric"}),
            "languages": forms.Textarea(attrs={"rows": 2}),
            "sources": forms.Textarea(attrs={"rows": 4}),
            "notes": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, data: Any = None, *, instance: Helpline | None = None) -> None:
        super().__init__(data, instance=instance, auto_id="line_%s")
        for name in ("kind", "confidence"):
            blank = [("", "---------")] if name == "kind" and not self.instance.pk else []
            self.fields[name].widget.choices = [*blank, *words.CHOICES[name].items()]
        for field in self.fields.values():
            # A field that nobody touched must not undo what somebody else changed meanwhile.
            field.show_hidden_initial = True
            field.hidden_widget = Unseen
            field.widget.attrs["autocomplete"] = "off"

    def clean_country_iso2(self) -> str:
        return str(self.cleaned_data["country_iso2"]).upper()

    def sections(self) -> Iterator[tuple[Any, Any, list[forms.BoundField]]]:
        """Give (title, what to know, fields) of what children see and of what staff keep."""
        yield (
            _("What children see"),
            _("This waits until a second person agrees. Children see what they saw until then."),
            [self[name] for name in SEEN_BY_CHILDREN],
        )
        yield (
            _("For staff"),
            _("This counts at once, and who wrote it is kept."),
            [self[name] for name in KEPT_BY_STAFF],
        )

    def typed(self) -> dict[str, Any]:
        """Return what was typed differently. Call after `is_valid`."""
        return {name: self.cleaned_data[name] for name in self.changed_data}
