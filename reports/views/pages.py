"""Help, and the fast way out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_safe

from reports.views.page import show
from service.settings_now import last_known_settings
from service.unavailable import SessionUnavailableError


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return show(
        request, "help", lines=list(getattr(request, "help_lines", [])), may_change_place=True
    )


@require_safe
def leave(request: HttpRequest) -> HttpResponse:
    """End the visit: session and cookies go, and the empty answer moves on to the neutral site.

    A browser that only loads ahead must not end anything (architecture section 10). Asks nothing
    of a database, and answers the same while no store does: a watcher may read what comes instead.
    """
    purpose = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    is_page = request.headers.get("Sec-Fetch-Dest", "document") == "document"
    if "prefetch" in purpose or not is_page:
        return HttpResponse(status=204)
    end_session(request)
    neutral = {"neutral_url": last_known_settings().neutral_url}
    response = HttpResponse(render_to_string("reports/reporter/leave.html", neutral))
    for name in (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME):
        response.delete_cookie(name, samesite="Lax")
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Clear-Site-Data"] = '"storage"'
    return response


def end_session(request: HttpRequest) -> None:
    """Forget the session. While its store is down the phone does, and the sealed rest runs out."""
    try:
        request.session.flush()
    except SessionUnavailableError:
        # One without a token: nothing is stored for it, and no cookie is set again.
        request.session = type(request.session)()
