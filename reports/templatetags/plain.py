"""Tags of the plain form pack: icons, choice cards, text controls and the error summary."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, cast

from django import template
from django.forms import BaseForm, BoundField, CheckboxInput, ChoiceField
from django.utils.html import format_html
from django.utils.safestring import SafeString

from reports.templatetags._icons import ICONS

register = template.Library()

QUIET: Final = {"spellcheck": "false", "autocomplete": "off", "dir": "auto"}


@dataclass(frozen=True, slots=True)
class Card:
    """One choice of a question, ready to print."""

    value: str
    label: str
    element_id: str
    is_checked: bool
    picture: SafeString


@dataclass(frozen=True, slots=True)
class Complaint:
    """One error, with the address of the control that can put it right."""

    target: str
    text: str


@register.simple_tag
def icon(name: str, *, css: str = "i") -> SafeString:
    """Return the drawing of that name, hidden from screen readers; nothing for an unknown name.

    Size and stroke are attributes, not only CSS, so a page without its stylesheet stays readable.
    """
    drawing = ICONS.get(name)
    if drawing is None:
        return SafeString("")
    return format_html(
        '<svg class="{}" width="24" height="24" viewBox="0 0 24 24" fill="none" '
        'stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" '
        'aria-hidden="true" focusable="false">{}</svg>',
        css,
        SafeString(drawing),  # our own drawing, never typed by anyone
    )


@register.filter
def cards(field: BoundField) -> list[Card]:
    """Return the choices of a radio or checkbox question, with what was chosen before.

    It walks `field.field.choices` and not the subwidgets, which render a template per choice.
    `form.icons` may name a drawing per value.
    """
    chosen = _chosen(field)
    names: dict[str, str] = getattr(field.form, "icons", None) or {}
    return [
        Card(
            value=str(value),
            label=str(label),
            element_id=f"{field.auto_id}_{number}",
            is_checked=str(value) in chosen,
            picture=icon(names.get(str(value), "")),
        )
        for number, (value, label) in enumerate(_choices(field))
    ]


@register.simple_tag
def control(field: BoundField, *, hints: list[str] | None = None) -> SafeString:
    """Return a text control that names its hint and its error, and tells nobody what is typed.

    Spell checking is off because some browsers send the text to a server for it.
    """
    widget = field.field.widget
    own = {} if isinstance(widget, CheckboxInput) else QUIET
    attrs: dict[str, str | bool] = {
        name: value for name, value in own.items() if name not in widget.attrs
    }
    described_by = described(field, hints=hints)
    if described_by:
        attrs["aria-describedby"] = described_by
    return field.as_widget(attrs=attrs)


@register.simple_tag
def described(field: BoundField, *, hints: list[str] | None = None) -> str:
    """Return the ids of the hint and the error of this field, as far as they are on the page."""
    parts = []
    if hints or field.help_text:
        parts.append(f"{field.auto_id}_hint")
    if field.errors:
        parts.append(f"{field.auto_id}_error")
    return " ".join(parts)


@register.inclusion_tag("plain/layout/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, list[Complaint]]:
    """List every error of the form; each links to the first control of its field."""
    return {
        "complaints": [
            Complaint(target=_first_control(form, name=name), text=str(text))
            for name, texts in form.errors.items()
            for text in texts
        ]
    }


def _choices(field: BoundField) -> Iterable[tuple[object, object]]:
    return cast("ChoiceField", field.field).choices  # type: ignore[return-value]  # no groups here


def _chosen(field: BoundField) -> frozenset[str]:
    value = field.value()
    if value is None:
        return frozenset()
    if isinstance(value, list | tuple | set | frozenset):
        return frozenset(str(one) for one in value)
    return frozenset({str(value)})


def _first_control(form: BaseForm, *, name: str) -> str:
    if name not in form.fields:
        return ""
    field = form[name]
    return f"{field.auto_id}_0" if field.field.widget.use_fieldset else str(field.auto_id)
