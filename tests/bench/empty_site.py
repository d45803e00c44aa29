"""The child's site with one more page: as little as Django can do with the same session."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from safety_portal.urls import public


def empty(request: HttpRequest) -> HttpResponse:
    """Open the session, as every question does, and say nothing of it."""
    return HttpResponse("<p>" if "journey" in request.session else "<p>-")


urlpatterns = [path("bench/empty/", empty), *public.urlpatterns]
handler404 = public.handler404
handler500 = public.handler500
handler400 = public.handler400
