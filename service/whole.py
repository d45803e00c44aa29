"""What is wrong with settings that are each fine by themselves. Pure."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from service.clock_limits import (
    KINDS,
    LEVELS,
    Seconds,
    read_seconds,
    slower_than_a_calmer_level,
    slower_than_allowed,
)
from service.fields import FIELDS, Duty, clock_name
from service.wrong import WrongValueError

# Field -> what to do; lazily translated texts.
Problems = dict[str, Any]


def cleaned(texts: Mapping[str, str]) -> tuple[dict[str, str], Problems]:
    """Return (texts as they are kept, what is wrong with those that cannot be)."""
    clean: dict[str, str] = {}
    problems: Problems = {}
    for name, text in texts.items():
        try:
            clean[name] = FIELDS[name].clean(text)
        except WrongValueError as wrong:
            problems[name] = wrong.says
    return clean, problems


def problems_of(texts: Mapping[str, str]) -> Problems:
    """Return what is wrong with a whole set of clean texts, one for every field."""
    return dict([*_clock_problems(texts), *_country_problems(texts), *_law_problems(texts)])


def _clock_problems(texts: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    seconds: Seconds = {
        (level, kind): read_seconds(texts[clock_name(level, kind)])
        for level in LEVELS
        for kind in KINDS
    }
    for level, kind in slower_than_a_calmer_level(seconds):
        yield clock_name(level, kind), _("A less urgent level would be faster than this.")
    for level, kind in slower_than_allowed(seconds):
        yield clock_name(level, kind), _("The policy allows no longer time. Shorter is fine.")


def _country_problems(texts: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    country, others = texts["country"], FIELDS["countries"].read(texts["countries"])
    if len(others) > 1 and not country:
        # Whoever names none is asked "Are you in ...?", and is shown the numbers of this one.
        yield "country", _("Of several countries, one must be the own one.")
    if country and others and country not in others:
        yield "countries", _("The own country belongs into this list.")


def _law_problems(texts: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    if texts["legal_duty"] == Duty.UNSIGNED:
        return
    for name in ("legal_signed_by", "legal_signed_on"):
        if not texts[name]:
            yield name, _("Say who signed it, and on which day; or leave it unsigned.")
