"""What every page of the child's site is drawn with."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reports.journey.declaration import Step, Who
from reports.journey.engine import Journey
from reports.journey.known import values_of, words_key
from reports.journey.wording import SHARED, Words, chosen_texts, words_for
from reports.local_time import by_day_words, site_zone, today_at
from reports.triage.clocks import promise_day
from reports.vocabulary import AgeBand, Audience, Level, PromiseKind

STYLE_OF_AUDIENCE = {
    Audience.A: "a",
    Audience.B: "b",
    Audience.C: "c",
    Audience.CAREGIVER: "adult",
    Audience.PROFESSIONAL: "pro",
}

# How many names of apps a reader of this age can choose among.
MOST_NAMES = {
    Audience.A: 7,
    Audience.B: 7,
    Audience.C: 9,
    Audience.CAREGIVER: 9,
    Audience.PROFESSIONAL: 12,
}


def style_of(journey: Journey) -> str:
    """Return the page's band: letters, targets. Age unsaid: easy words with the biggest targets."""
    if journey.who is Who.CHILD and journey.age_band is AgeBand.UNSAID:
        return "unsaid" if journey.words_for is None else STYLE_OF_AUDIENCE[journey.audience]
    return STYLE_OF_AUDIENCE[journey.audience]


def facts_to_fill(request: HttpRequest) -> dict[str, str]:
    """Return the values that wording may name: a number only where there is one."""
    lines = getattr(request, "help_lines", None)
    first = lines[0] if lines else None
    return {
        "number": first.number if first else "",
        "tel": first.tel if first else "",
        # A question that names the country has no heading without it, and asks for the service's
        # own: "yes" to another one would be stored as this one.
        "country": own_country(request),
        "operator": settings.OPERATOR_NAME,
        "staffed": "yes" if settings.ROTA_STAFFED else "",
        "unstaffed": "" if settings.ROTA_STAFFED else "yes",
        "self_harm_choice": "yes" if settings.SELF_HARM_CHOICE else "",
        "no_self_harm_choice": "" if settings.SELF_HARM_CHOICE else "yes",
        "no_police_card": "yes",
    }


def own_country(request: HttpRequest) -> str:
    """Return the name of the service's country, or its two letters where none is known."""
    lines = getattr(request, "help_lines", None)
    if str(getattr(request, "help_country", settings.COUNTRY)) == settings.COUNTRY:
        return str(lines[0].country if lines else settings.COUNTRY)
    names = getattr(request, "site_choices", {}).get("country_name", {})
    return str(names.get(settings.COUNTRY, settings.COUNTRY))


def say(request: HttpRequest, key: str, audience: str = SHARED, /, **values: str) -> Words:
    """Return the words of a page with the operator's facts filled in."""
    return words_for(key, audience, **{**facts_to_fill(request), **values})


def say_step(request: HttpRequest, journey: Journey, step: Step) -> Words:
    """Return the words of a step for this reporter, with the choices that the site fills in."""
    words = say(request, words_key(step, journey), journey.audience, **values_of(journey))
    names = names_of_site(request, step, most=MOST_NAMES[journey.audience])
    return replace(words, choices=names | words.choices) if names else words


def texts_of(request: HttpRequest, journey: Journey, step: Step) -> list[str]:
    """Return what was chosen at a step, in the words it was said in."""
    names = names_of_site(request, step)
    codes = [names.get(code, code) for code in journey.answers[step.name].choices]
    values = facts_to_fill(request) | values_of(journey)
    return chosen_texts(words_key(step, journey), journey.audience, codes, **values)


def names_of_site(request: HttpRequest, step: Step, *, most: int | None = None) -> dict[str, str]:
    """Return code -> name of what the site knows: apps, countries. `most` bounds the list."""
    names: Mapping[str, str] = getattr(request, "site_choices", {}).get(step.name, {})
    return dict(islice(names.items(), most))


def lines_of(words: Words) -> list[str]:
    """Return heading and lines as one list, for a note box."""
    return [words.heading, *words.hints]


def closed_note(request: HttpRequest) -> list[str]:
    """Return what to say before the first question while nobody is here to read."""
    if settings.ROTA_STAFFED:
        return []
    now = timezone.now()
    day = promise_day(
        level=Level.P3, kind=PromiseKind.FIRST_READ, received_at=now, zone=site_zone()
    )
    words = say(request, "closed_now", by_day=by_day_words(day, today=today_at(now)))
    return lines_of(words)


def show(
    request: HttpRequest, template: str, /, *, band: str = "", status: int = 200, **context: Any
) -> HttpResponse:
    """Render a page of the child's site."""
    context = {"band": band, "has_session": not request.session.is_empty(), **context}
    return render(request, f"reports/reporter/{template}.html", context, status=status)
