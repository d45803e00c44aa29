"""The child's site with one page that breaks."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from safety_portal.urls import public

WORD = "PLANTEDWORD"


def breaks(request: HttpRequest) -> HttpResponse:
    raise RuntimeError(WORD)


urlpatterns = [path("breaks/", breaks), path("", include("reports.urls"))]
handler500 = public.handler500
