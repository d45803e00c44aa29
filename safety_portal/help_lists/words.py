"""What the desk calls the fields of a help number and what can be done with it."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from education.models import HelplineChange

What = HelplineChange.What

LABELS: Final = {
    "country_iso2": _("Country, two letters"),
    "country_name": _("Country"),
    "kind": _("Kind"),
    "name": _("Name"),
    "number": _("Number"),
    "sms": _("Number for a text"),
    "url": _("Their own site or chat"),
    "hours": _("Open"),
    "is_free": _("Free to call"),
    "confidence": _("How sure we are"),
    "checked_on": _("Checked on"),
    "as_of_year": _("Year of the newest source"),
    "languages": _("Languages"),
    "sources": _("Sources"),
    "notes": _("Notes for staff"),
}

HELP: Final = {
    "country_iso2": _("As KE."),
    "country_name": _("In English, as Kenya. Children read it beside the number."),
    "number": _("As people write it: one number, with digits, without words."),
    "sms": _("Digits. Empty: none."),
    "url": _("A whole address that begins with https://"),
    "hours": _("In words, as: all day, every day."),
    "is_free": _("Yes only when the line itself says that calls are free."),
    "confidence": _(
        "Children see a line with High or Medium. Low and Unknown hide it, at once and without a"
        " second person."
    ),
    "checked_on": _(
        "The day on which one of you called this number, as 2026-11-20. Another number without a"
        " day counts as not checked."
    ),
    "languages": _('As a list: ["English", "Swahili"]'),
    "sources": _('As a list: [{"url": "https://example.org/", "year": 2026}]'),
}

KINDS: Final = {
    "emergency": _("Emergency number"),
    "helpline": _("Child helpline"),
    "hotline": _("Hotline for pictures and pages"),
}
CONFIDENCE: Final = {
    "high": _("High"),
    "medium": _("Medium"),
    "low": _("Low: hidden"),
    "unknown": _("Unknown: hidden"),
}
FREE: Final = {True: _("Yes"), False: _("No"), None: _("Not known")}

# Field -> value -> words.
CHOICES: Final[dict[str, dict[Any, Any]]] = {
    "kind": KINDS,
    "confidence": CONFIDENCE,
    "is_free": FREE,
}
NOTHING: Final = _("empty")

TITLES: Final = {
    What.ADD: _("A new help number"),
    What.CHANGE: _("A change of a help number"),
    What.REMOVE: _("A help number to be removed"),
    What.HIDE: _("A help number was hidden"),
    What.NOTE: _("Notes of staff about a help number"),
}
