"""The first page, and the doors behind it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from reports.journey.declaration import Who
from reports.journey.engine import Journey
from reports.journey.wording import SHARED
from reports.views.journey_session import journey_in, keep_campaign, keep_journey
from reports.views.other_doors import set_aside, take_back
from reports.views.page import closed_note, reopening_words, say, show
from reports.views.way_on import go_on
from reports.vocabulary import Audience
from service.drawn_once import show_drawn_once
from service.settings_now import service_settings

# Before any question nothing is known of a child but that it is one.
AUDIENCE_BEHIND = {
    Who.CHILD: SHARED,
    Who.ADULT: Audience.CAREGIVER.value,
    Who.PRO: Audience.PROFESSIONAL.value,
}


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    note = closed_note(request)
    return show_drawn_once(
        request,
        "reports/reporter/home.html",
        key=tuple(note),
        context=lambda: {
            "page": say(request, "home"),
            "open_note": note,
            "may_change_place": True,
        },
    )


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin, or go on where this door's answers stopped: a tap on Back must cost nothing.

    Nor must a tap on the wrong door: what was said behind the other one waits there.
    """
    try:
        who = Who(request.POST.get("who", ""))
    except ValueError:
        return redirect("reporter:home")
    journey = journey_in(request)
    if journey is None or journey.who is not who:
        waits = take_back(request, who)
        if waits is None and service_settings(now=timezone.now()).is_paused:
            return show_paused(request, who)
        if journey is not None:
            set_aside(request, journey)
        request.session.pop("seed", None)
        journey = waits or Journey(who=who)
        keep_journey(request, journey)
    keep_campaign(request, request.POST.get("campaign", ""))
    return go_on(journey)


def show_paused(request: HttpRequest, who: Who) -> HttpResponse:
    """Answer a door while no new report is taken: help, the day if it is known, and no form.

    Whoever is in the middle of their answers never comes here: they may still send them.
    """
    now = timezone.now()
    on_day = reopening_words(service_settings(now=now), now=now)
    page = say(request, "paused", AUDIENCE_BEHIND[who], on_day=on_day)
    return show(request, "paused", page=page)
