"""What the desk calls each setting, and what to know before changing it."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from reports.admin import words
from reports.vocabulary import ClockKind, Level
from service.fields import Section, clock_name, hours_name

SECTIONS: Final = {
    Section.LOOK: _("Name and colours"),
    Section.REAL: _("How to check that we are real"),
    Section.LEAVE: _("Leave fast"),
    Section.PLACE: _("Country and help"),
    Section.HOURS: _("Opening hours"),
    Section.CLOCKS: _("Clocks"),
    Section.LAW: _("The law here"),
    Section.INTAKE: _("New reports"),
}

ABOUT_SECTION: Final = {
    Section.LOOK: _("These change at once."),
    Section.HOURS: _(
        "Times as 09:00-17:00, in the time zone of the site, with commas between; empty: closed;"
        " 00:00-24:00: all day. Only hours in which somebody really reads."
    ),
    Section.CLOCKS: _(
        "Times as 10 minutes, 3 hours or 2 days. Shorter than the policy is fine, longer is not."
        " Reports that are here already keep the clocks they have."
    ),
    Section.LAW: _("Unsigned shows the wider text: that we may have to tell somebody."),
}

WEEKDAYS: Final = {
    "monday": _("Monday"),
    "tuesday": _("Tuesday"),
    "wednesday": _("Wednesday"),
    "thursday": _("Thursday"),
    "friday": _("Friday"),
    "saturday": _("Saturday"),
    "sunday": _("Sunday"),
}

_CLOCKS: Final = {
    clock_name(level, kind): _("%(level)s %(words)s: %(clock)s")
    % {"level": level.value, "words": words.LEVELS[level], "clock": words.CLOCKS[kind]}
    for level in Level
    for kind in ClockKind
}

# Any: lazily translated texts, some filled in.
LABELS: Final[Mapping[str, Any]] = {
    "site_name": _("Name of the site"),
    "operator_name": _("Who runs it"),
    "colours": _("Colours"),
    "check_number": _("Number to call"),
    "complaint_body": _("Where else to complain"),
    "neutral_url": _("Where Leave fast leads"),
    "country": _("Own country"),
    "countries": _("Countries we answer in"),
    "self_harm_choice": _("Offer “I feel like hurting myself”"),
    **{hours_name(name): label for name, label in WEEKDAYS.items()},
    "closed_days": _("Closed days"),
    **_CLOCKS,
    "legal_duty": _("The law says that we must pass it on"),
    "legal_signed_by": _("Signed by"),
    "legal_signed_on": _("Signed on"),
    "police_card": _("“Could I get in trouble for a picture I sent?”"),
    "intake": _("New reports"),
    "opens_again": _("Told day of opening again"),
}

HELP: Final = {
    "site_name": _("It stands in titles and histories: it must tell nobody what the site is for."),
    "check_number": _("A number at which somebody says that this site is really yours."),
    "complaint_body": _("Who hears complaints about you, as ombudsman@example.org. Empty: none."),
    "neutral_url": _(
        "A busy https page that nobody asks about, as a weather page. No search engine, no videos,"
        " no news: they remember, suggest, or upset."
    ),
    "country": _("Two letters, as KE. Its help numbers stand on every page."),
    "countries": _("Two letters each, with commas between. More than one: reporters are asked."),
    "self_harm_choice": _("No, where no crisis line answers."),
    "closed_days": _("Days as 2026-12-25, with commas between."),
    "legal_signed_by": _("The office that signed the country card, as: safeguarding lead."),
    "legal_signed_on": _("The day, as 2026-03-01."),
    "police_card": _(
        "What the law here means for them, in short sentences for 13 to 17. Empty: “Ask us first.”"
    ),
    "opens_again": _("A day as 2026-03-09. Reporters read it; nothing opens by itself."),
}

CHOICES: Final = {
    "leaf": _("Leaf (green)"),
    "lake": _("Lake (blue)"),
    "plum": _("Plum"),
    "yes": _("Yes"),
    "no": _("No"),
    "unsigned": _("Nobody has signed it"),
    "open": _("taken"),
    "paused": _("paused"),
}
NOTHING: Final = _("empty")
