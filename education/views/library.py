"""The library: works of others that were looked at, each with a link where one is known."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from education.library import works_up
from education.views.found import let_be_found
from service.drawn_once import show_drawn_once


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    works = tuple(works_up(now=timezone.now()))
    answer = show_drawn_once(
        request,
        "education/library.html",
        key=works,
        context=lambda: {"band": "adult", "works": works},
    )
    return let_be_found(answer)
