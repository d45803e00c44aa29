"""The form of one question: its choices or its box, and the hidden name of its step."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms

from languages.said import joined
from reports.journey.answer import UNSAID, Answer
from reports.journey.declaration import Kind, Step
from reports.journey.wording import Words, words_for
from reports.vocabulary import Audience


def plain_helper() -> FormHelper:
    """Return how our template pack draws a form whose <form> tag is the page's own."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    return helper


def error_text(key: str) -> str:
    """Return an error in the words of the journey, as one line."""
    words = words_for(key)
    return joined(words.heading, *words.hints)


class QuestionForm(forms.Form):
    """`step` and `band` say which question this is, so that a late answer finds its place."""

    step = forms.CharField(widget=forms.HiddenInput, max_length=40)
    band = forms.CharField(widget=forms.HiddenInput, max_length=20)
    use_required_attribute = False

    def __init__(
        self, data: Any = None, *, asked: Step, words: Words, audience: Audience, **kwargs: Any
    ) -> None:
        initial = {"step": asked.name, "band": audience.value, **kwargs.pop("initial", {})}
        super().__init__(data, initial=initial, auto_id="%s", **kwargs)
        self.helper = plain_helper()
        self.icons = words.icons
        self._kind = asked.kind
        field = _answer_field(asked, words=words, audience=audience)
        if field is not None:
            self.fields["answer"] = field

    def answer(self) -> Answer:
        """Return what was said. Call after `is_valid`."""
        said = self.cleaned_data.get("answer", "")
        if self._kind is Kind.MANY:
            chosen = tuple(said)
            # "I do not want to say" beside another choice says nothing more.
            named = tuple(code for code in chosen if code != UNSAID)
            return Answer(choices=named or chosen)
        if self._kind is Kind.CHOICE:
            return Answer(choices=(said,))
        if self._kind is Kind.TEXT:
            return Answer(text=said, skipped=not said)
        return Answer()


def initial_answer(answer: Answer | None, *, kind: Kind) -> dict[str, Any]:
    """Return the form's initial values for an answer given before."""
    if answer is None or answer.skipped:
        return {}
    if kind is Kind.TEXT:
        return {"answer": answer.text}
    if kind is Kind.MANY:
        return {"answer": list(answer.choices)}
    return {"answer": answer.choices[0]} if answer.choices else {}


def _answer_field(asked: Step, *, words: Words, audience: Audience) -> forms.Field | None:
    choices = list(words.choices.items())
    pick = {"required": error_text("e_pick"), "invalid_choice": error_text("e_pick")}
    if asked.kind is Kind.CHOICE:
        # The first line of a list that opens says nothing: no country is chosen for anybody.
        listed = [("", "-"), *choices] if asked.drop_down else choices
        widget = forms.Select if asked.drop_down else forms.RadioSelect
        return forms.ChoiceField(
            choices=listed, widget=widget, label=words.heading, error_messages=pick
        )
    if asked.kind is Kind.MANY:
        return forms.MultipleChoiceField(
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
            label=words.heading,
            error_messages={**pick, "invalid_list": error_text("e_pick")},
        )
    if asked.kind is Kind.TEXT:
        return OwnWords(
            label=words.heading, most=asked.most[audience], box=_box(asked.lines, asked.input)
        )
    return None


def _box(lines: int = 6, kind: str = "text") -> forms.Widget:
    """Return the box for own words: so many lines high, or a single line."""
    attrs = {"spellcheck": "false", "autocomplete": "off", "dir": "auto"}
    if lines > 1:
        return forms.Textarea(attrs={**attrs, "rows": lines})
    # The phone may fill in its own number (WCAG 1.3.5); nothing else is remembered for it.
    fills_in = {"autocomplete": "tel"} if kind == "tel" else {}
    return forms.TextInput(attrs={**attrs, "type": kind, **fills_in})


class OwnWords(forms.CharField):
    """A box for own words. NUL bytes are dropped, nothing else of what was typed is touched."""

    def __init__(
        self,
        *,
        label: str,
        most: int,
        required: bool = False,
        box: forms.Widget | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(
            label=label,
            required=required,
            max_length=most,
            strip=True,
            widget=box or _box(),
            error_messages={"max_length": error_text("e_long"), "required": error_text("e_empty")},
            **kwargs,
        )

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Leave out maxlength: a browser would cut a pasted text without a word."""
        return {k: v for k, v in super().widget_attrs(widget).items() if k != "maxlength"}

    def to_python(self, value: Any) -> str:
        text = super().to_python(value) or ""
        # A lone surrogate cannot be stored as UTF-8.
        clean = text.replace("\0", "").replace("\r\n", "\n")
        # What stood beside a NUL byte may be only space now.
        return clean.encode("utf-8", "replace").decode("utf-8").strip()
