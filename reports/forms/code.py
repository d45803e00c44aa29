"""The code page and the boxes of the case page."""

from typing import Any

from django import forms

from reports.crypto.codes import MalformedCodeError, parse_code
from reports.forms.question import OwnWords, error_text, plain_helper

LONGEST_TYPED_CODE = 200
LONGEST_MESSAGE = 4000


class CodeForm(forms.Form):
    """Digits of any script, or words; spaces and dashes do not matter.

    `not_a_code` is what to say of anything else. `typed` stands in the box and is not looked at.
    """

    use_required_attribute = False

    def __init__(
        self, data: Any = None, *, label: str, not_a_code: str = "", typed: str = ""
    ) -> None:
        super().__init__(data, initial={"code": typed}, auto_id="%s")
        self._not_a_code = not_a_code or error_text("e_code")
        self.helper = plain_helper()
        self.fields["code"] = forms.CharField(
            label=label,
            max_length=LONGEST_TYPED_CODE,
            widget=forms.TextInput(
                attrs={
                    "autocomplete": "off",
                    "autocapitalize": "none",
                    "spellcheck": "false",
                    "dir": "ltr",
                }
            ),
            error_messages=dict.fromkeys(
                ("required", "max_length", "null_characters_not_allowed"), self._not_a_code
            ),
        )

    def clean_code(self) -> int:
        try:
            return parse_code(self.cleaned_data["code"])
        except MalformedCodeError:
            raise forms.ValidationError(self._not_a_code) from None


class MessageForm(forms.Form):
    """One message. `tag` makes a second post of the same form harmless."""

    use_required_attribute = False
    tag = forms.RegexField(regex=r"^[0-9a-f]{64}$", widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, label: str, initial: dict[str, str] | None = None
    ) -> None:
        super().__init__(data, initial=initial, auto_id="%s")
        self.helper = plain_helper()
        self.fields["body"] = OwnWords(label=label, most=LONGEST_MESSAGE, required=True)
