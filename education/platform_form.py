"""How editors correct an app: one step a line, as a child reads them."""

from typing import Any

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from education.models.platform import DOUBTABLE, validate_lines


class LinesField(forms.CharField):
    """A list of short lines, typed one under the other."""

    widget = forms.Textarea(attrs={"rows": 5})

    def __init__(self, *, label: str) -> None:
        super().__init__(label=label, required=False, help_text="One step a line, short and plain.")

    def prepare_value(self, value: Any) -> Any:  # Any: Django's own signature
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        """Return the lines. Raises ValidationError for what no child may read."""
        lines = [line.strip() for line in str(value or "").splitlines() if line.strip()]
        validate_lines(lines)
        return lines

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or []) != [line.strip() for line in str(data or "").splitlines()]


class PlatformForm(WagtailAdminModelForm):
    block_steps = LinesField(label="How to block")
    report_steps = LinesField(label="How to report")
    limits = LinesField(label="Good to know")
    # A bare name of a site is taken for its https address, as Django 6 will do by itself.
    help_url = forms.URLField(assume_scheme="https", required=False, label="Help page of the app")
    unsure_of = forms.MultipleChoiceField(
        choices=[(name, name.replace("_", " ")) for name in DOUBTABLE],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        label="Unsure of",
        help_text="Not shown yet. Try the steps on a phone, then take the tick away.",
    )


STEPS = ("block_steps", "report_steps", "limits", "help_url")
RULES = ("minimum_age", "report_is_told", "block_is_told")
SURENESS = ("menus_change", "unsure_of", "confidence", "checked_on", "notes")
PANELS = [
    MultiFieldPanel([FieldPanel(name) for name in STEPS], "What children read"),
    MultiFieldPanel([FieldPanel(name) for name in RULES], "What the app does"),
    MultiFieldPanel([FieldPanel(name) for name in SURENESS], "How sure it is"),
]
