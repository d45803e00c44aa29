"""The country that the reader picks by hand: it chooses the numbers on every page.

Nobody looks it up from an address or asks the phone for it (safeguarding H13).
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from reports.journey.known import ELSEWHERE
from reports.views.journey_session import journey_in, keep_place
from reports.views.page import say, show
from reports.views.way_on import go_on


@require_http_methods(["GET", "HEAD", "POST"])
def pick_place(request: HttpRequest) -> HttpResponse:
    """Keep the country for this visit, and go back to where the reader was going."""
    names = getattr(request, "site_choices", {}).get("country_name", {})
    picked = request.POST.get("country", "")
    if picked not in {*names, ELSEWHERE}:
        return show(
            request,
            "place",
            page=say(request, "where"),
            names=names.items(),
            elsewhere=ELSEWHERE,
            now=str(getattr(request, "help_country", "")),
        )
    keep_place(request, picked)
    journey = journey_in(request)
    return go_on(journey) if journey else redirect("reporter:home")
