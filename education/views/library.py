"""The library: works of others that were looked at, each with a link where one is known."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from education.library import works_up
from education.views.found import let_be_found


@require_safe
def library(request: HttpRequest) -> HttpResponse:
    context = {"band": "adult", "works": works_up(now=timezone.now())}
    return let_be_found(render(request, "education/library.html", context))
