"""The child's site with two more pages: as little as Django can do behind the same middleware."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from education.views.advice import advice_page
from safety_portal.urls import public

ADVICE, READER = 4, "c"
KEPT: dict[str, bytes] = {}


def empty(request: HttpRequest) -> HttpResponse:
    """Open the session, as every question does, and say nothing of it."""
    return HttpResponse("<p>" if "journey" in request.session else "<p>-")


def bare(request: HttpRequest) -> HttpResponse:
    """Answer with the bytes of a page of advice and look at nothing: they take as long to pack."""
    if READER not in KEPT:
        KEPT[READER] = advice_page(request, ADVICE, reader=READER).content
    return HttpResponse(KEPT[READER])


urlpatterns = [
    path("bench/empty/", empty),
    path("bench/bare/", bare),
    *public.urlpatterns,
]
handler404 = public.handler404
handler500 = public.handler500
handler400 = public.handler400
