"""Help, and the fast way out."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from reports.views.page import show
from service.settings_now import service_settings


@require_safe
def help_page(request: HttpRequest) -> HttpResponse:
    return show(
        request, "help", lines=list(getattr(request, "help_lines", [])), may_change_place=True
    )


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
    neutral_url = service_settings(now=timezone.now()).neutral_url
    response = render(request, "reports/reporter/leave.html", {"neutral_url": neutral_url})
    response.delete_cookie(settings.CSRF_COOKIE_NAME, samesite="Lax")
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Clear-Site-Data"] = '"storage"'
    return response
