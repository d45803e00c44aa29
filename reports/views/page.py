"""What every page of the child's site is drawn with."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from reports.in_force import promised_day
from reports.journey.declaration import Step, Who
from reports.journey.engine import Journey
from reports.journey.known import values_of, words_key
from reports.journey.wording import SHARED, Words, chosen_texts, words_for
from reports.local_time import by_day_words, on_day_words, site_zone, today_at
from reports.vocabulary import AgeBand, Audience, Level, PromiseKind
from service.settings_now import is_staffed, opens_next, service_settings
from service.typed import ServiceSettings

STYLE_OF_AUDIENCE = {
    Audience.A: "a",
    Audience.B: "b",
    Audience.C: "c",
    Audience.CAREGIVER: "adult",
    Audience.PROFESSIONAL: "pro",
}

NAMES_OF_COUNTRIES = "country_name"
# Steps that offer the names of another one.
NAMES_LIKE = {"find_country": NAMES_OF_COUNTRIES}
# The pages on which somebody in danger may send: they too say that nobody is here to read.
PAGES_OF_DANGER = {"safe_no", "hurt_self", "other_safe_no", "meet_help"}

# How many names of apps a reader of this age can choose among. A list of countries is never cut.
MOST_APPS = {
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
    now = timezone.now()
    service = service_settings(now=now)
    is_ours = is_in_own_country(request, service)
    police_card = service.police_card if is_ours else ""
    return {
        "number": first.number if first else "",
        "tel": first.tel if first else "",
        "country": first.country if first else "",
        "operator": service.operator_name,
        "no_operator": _yes(not service.operator_name),
        "check_number": service.check_number,
        "complaint_body": service.complaint_body,
        "police_card": police_card,
        "no_police_card": _yes(not police_card),
        # Unsigned says neither: the text stays the wider one (safeguarding.md C9).
        "legal_duty": _yes(service.must_tell_by_law and is_ours),
        "staffed": _yes(is_staffed(service, now)),
        "unstaffed": _yes(not is_staffed(service, now)),
        "self_harm_choice": _yes(service.self_harm_choice),
        "no_self_harm_choice": _yes(not service.self_harm_choice),
    }


def is_in_own_country(request: HttpRequest, service: ServiceSettings) -> bool:
    """Say whether the law card fits this reader: it is the card of the service's own country."""
    return str(getattr(request, "help_country", service.country)) == service.country


def _yes(fact: object) -> str:
    return "yes" if fact else ""


def say(request: HttpRequest, key: str, audience: str = SHARED, /, **values: str) -> Words:
    """Return the words of a page with the operator's facts filled in."""
    return words_for(key, audience, **{**facts_to_fill(request), **values})


def say_step(request: HttpRequest, journey: Journey, step: Step) -> Words:
    """Return the words of a step for this reporter, with the choices that the site fills in."""
    values = values_for_step(request, journey, step)
    words = say(request, words_key(step, journey), journey.audience, **values)
    most = MOST_APPS[journey.audience] if step.name == "app" else None
    names = names_of_site(request, step, most=most)
    return replace(words, choices=names | words.choices) if names else words


def values_for_step(request: HttpRequest, journey: Journey, step: Step) -> dict[str, str]:
    """Return what the wording of a step may name of the journey and of the service.

    A question about the country means the service's own, wherever the number shown is from.
    """
    values = values_of(journey)
    if step.name in PAGES_OF_DANGER:
        return {**values, "on_day": opening_words()}
    if step.name != "country":
        return values
    names = getattr(request, "site_choices", {}).get(NAMES_OF_COUNTRIES, {})
    own = service_settings(now=timezone.now()).country
    return {**values, "country": names.get(own, own)}


def texts_of(request: HttpRequest, journey: Journey, step: Step) -> list[str]:
    """Return what was chosen at a step, in the words it was said in."""
    names = names_of_site(request, step)
    codes = [names.get(code, code) for code in journey.answers[step.name].choices]
    values = facts_to_fill(request) | values_for_step(request, journey, step)
    return chosen_texts(words_key(step, journey), journey.audience, codes, **values)


def names_of_site(request: HttpRequest, step: Step, *, most: int | None = None) -> dict[str, str]:
    """Return code -> name of what the site knows: apps, countries. `most` bounds the list."""
    names: Mapping[str, str] = getattr(request, "site_choices", {}).get(
        NAMES_LIKE.get(step.name, step.name), {}
    )
    return dict(islice(names.items(), most))


def lines_of(words: Words) -> list[str]:
    """Return heading and lines as one list, for a note box."""
    return [words.heading, *words.hints]


def closed_note(request: HttpRequest) -> list[str]:
    """Return what to say before the first question while nobody is here to read."""
    now = timezone.now()
    service = service_settings(now=now)
    if service.is_paused:
        return lines_of(say(request, "intake_paused", on_day=reopening_words(service, now=now)))
    if is_staffed(service, now):
        return []
    day = promised_day(
        level=Level.P3, kind=PromiseKind.FIRST_READ, received_at=now, zone=site_zone(), now=now
    )
    by_day = by_day_words(day, today=today_at(now))
    return lines_of(say(request, "closed_now", by_day=by_day, on_day=opening_words()))


def opening_words() -> str:
    """Return the day on which people come next; "" while they are here, or if none is known."""
    now = timezone.now()
    service = service_settings(now=now)
    opens = None if is_staffed(service, now) else opens_next(service, now)
    return on_day_words(today_at(opens), today=today_at(now)) if opens else ""


def reopening_words(service: ServiceSettings, *, now: datetime) -> str:
    """Return the day on which reports are taken again; "" once it has passed or is not known."""
    day, today = service.opens_again, today_at(now)
    return on_day_words(day, today=today) if day and day >= today else ""


def show(
    request: HttpRequest, template: str, /, *, band: str = "", status: int = 200, **context: Any
) -> HttpResponse:
    """Render a page of the child's site."""
    page = f"reports/reporter/{template}.html"
    return render(request, page, {"band": band, **context}, status=status)
