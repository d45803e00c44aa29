"""Pages for what went wrong. None says why to whoever looks over a shoulder."""

from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, ResolverMatch, resolve

from reports.views import check, code
from reports.views.case import without_case
from reports.views.lost_session import question_with_words_kept
from reports.views.page import say, show
from reports.views.posted import posted_fields

NEUTRAL = "404.html"

# What gives back what stood in a form of each page. All others: words for a case, or nothing.
WITHOUT_TOKEN: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "question": question_with_words_kept,
    "check": check.without_token,
    "code": code.without_token,
}


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """Store nothing of a form without its token, and give the words back in their box."""
    match = _match(request)
    if match is None or match.namespace != "reporter":
        return render(request, "403.html", status=403)
    return WITHOUT_TOKEN.get(match.url_name or "", without_case)(request)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    return render(request, NEUTRAL, status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Show the neutral page for a body too big or broken; nothing of it is read or logged."""
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    return render(request, NEUTRAL, status=status)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say what became of a form that was sent in a visit; to anybody else nothing of the site."""
    match = _match(request)
    is_ours = match is not None and match.namespace == "reporter"
    has_visit = settings.SESSION_COOKIE_NAME in request.COOKIES
    if not (is_ours and has_visit and request.method == "POST"):
        return render(request, "500.html", status=500)
    return show(
        request,
        "not_sent",
        status=500,
        page=say(request, "e_down"),
        fields=posted_fields(request),
        path=request.path,
    )


def _match(request: HttpRequest) -> ResolverMatch | None:
    try:
        return resolve(request.path_info)
    except Resolver404:
        return None
