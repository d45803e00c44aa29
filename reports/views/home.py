"""The first page, and the doors behind it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from reports.journey.declaration import Who
from reports.journey.engine import Journey
from reports.views.drawn_once import show_drawn_once
from reports.views.journey_session import journey_in, keep_journey
from reports.views.page import closed_note, say
from reports.views.way_on import go_on


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    note = closed_note(request)
    return show_drawn_once(
        request,
        "home",
        key=tuple(note),
        context=lambda: {
            "page": say(request, "home"),
            "open_note": note,
            "may_change_place": True,
        },
    )


@require_POST
def start(request: HttpRequest) -> HttpResponse:
    """Begin, or go on where this door's answers stopped: a tap on Back must cost nothing."""
    try:
        who = Who(request.POST.get("who", ""))
    except ValueError:
        return redirect("reporter:home")
    journey = journey_in(request)
    if journey is None or journey.who is not who:
        request.session.pop("seed", None)
        journey = Journey(who=who)
        keep_journey(request, journey)
    return go_on(journey)
