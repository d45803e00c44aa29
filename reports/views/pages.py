"""Help, what happens next, and the fast way out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from reports.journey.wording import words_for
from reports.local_time import by_day_words, site_zone, today_at
from reports.triage.clocks import promise_day
from reports.views.page import show
from reports.vocabulary import Audience, Level, PromiseKind


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return show(request, "help", lines=list(getattr(request, "help_lines", [])))


@require_safe
def next_page(request: HttpRequest) -> HttpResponse:
    """Say what happens after telling, with the days of the slowest level: never later."""
    now = timezone.now()
    days = {
        kind: by_day_words(
            promise_day(level=Level.P3, kind=kind, received_at=now, zone=site_zone()),
            today=today_at(now),
        )
        for kind in PromiseKind
    }
    after = words_for(
        "next",
        Audience.B,
        by_day=days[PromiseKind.FIRST_READ],
        by_answer_day=days[PromiseKind.ANSWER],
    )
    private = words_for("before", Audience.B)
    sections = [
        {"heading": after.heading, "lines": after.hints},
        {"heading": pgettext("next", "Who knows"), "lines": private.hints[4:]},
    ]
    return show(request, "next", sections=sections)


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """End the visit: session and cookies go, and the empty answer moves on to the neutral site.

    A browser that only loads ahead must not end anything (architecture section 10).
    """
    purpose = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    is_page = request.headers.get("Sec-Fetch-Dest", "document") == "document"
    if "prefetch" in purpose or not is_page:
        return HttpResponse(status=204)
    request.session.flush()
    response = render(request, "reports/reporter/leave.html", {"neutral_url": settings.NEUTRAL_URL})
    response.delete_cookie(settings.CSRF_COOKIE_NAME, samesite="Lax")
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Clear-Site-Data"] = '"storage"'
    return response
