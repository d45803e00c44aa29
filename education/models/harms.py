"""Which harms a page is for: the codes of the triage policy, ticked from a list."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models

# The codes of the triage policy, with words short enough for a list to tick.
HARMS = {
    "H01": "grooming",
    "H02": "asked for pictures",
    "H03": "blackmail",
    "H04": "picture shared",
    "H05": "fake picture",
    "H06": "sexual messages",
    "H07": "money or gifts",
    "H08": "live video",
    "H09": "wants to meet",
    "H10": "in person",
    "H11": "saw harm to a child",
    "H12": "child did something",
    "H13": "bullying",
    "H14": "hate",
    "H15": "self-harm group",
    "H16": "account or impersonation",
    "H17": "scam",
    "H18": "watched or tracked",
    "H19": "scary content",
    "H20": "not sure",
}


def check_harms(codes: Any) -> None:
    """Raise ValidationError unless `codes` is a list of codes of the policy."""
    if not isinstance(codes, list) or not set(codes) <= HARMS.keys():
        message = "Choose codes of the policy: H01 to H20."
        raise ValidationError(message)


class HarmsField(models.JSONField):
    """A list of codes, kept in their order."""

    def __init__(self, **options: Any) -> None:
        settings: dict[str, Any] = {"default": list, "blank": True, "validators": [check_harms]}
        super().__init__(**{**settings, **options})

    def formfield(self, **_options: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=[(code, f"{code} {name}") for code, name in HARMS.items()],
            widget=forms.CheckboxSelectMultiple,
            required=False,
            label="Harms it is for",
        )

    def value_from_object(self, obj: models.Model) -> Any:
        return list(super().value_from_object(obj) or [])
