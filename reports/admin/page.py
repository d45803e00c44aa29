"""How every page of the desk is drawn, and how a report gets to its page."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accounts.models import User
from reports.access import ReportNotFoundError, report_for
from reports.admin.site import desk
from reports.models import Report

ReportView = Callable[[HttpRequest, Report], HttpResponse]
# What a person may have typed into one of the desk's forms.
TYPED = "body"


def show(
    request: HttpRequest, template: str, /, *, title: str, status: int = 200, **context: Any
) -> HttpResponse:
    """Render a page of the desk with what the admin's own templates need."""
    context = {**desk.each_context(request), "title": title, **context}
    return render(request, f"desk/{template}.html", context, status=status)


def staff_of(request: HttpRequest) -> User:
    """Return the member of staff. Stands behind `admin_view`, which lets nobody else through."""
    if not isinstance(request.user, User):
        raise Http404
    return request.user


def with_report(view: ReportView) -> Callable[Concatenate[HttpRequest, ...], HttpResponse]:
    """Give the view its report; "not there" and "not yours" are the same 404.

    What was typed into a form comes back on that page, whichever of the two it is.
    """

    @wraps(view)
    def view_with_report(request: HttpRequest, report_id: str) -> HttpResponse:
        try:
            report = report_for(staff_of(request), report_id)
            return view(request, report)
        except ReportNotFoundError:
            return not_here(request)

    return view_with_report


def not_here(request: HttpRequest) -> HttpResponse:
    """Answer as for any address that is not there. Raises Http404 when nothing was typed."""
    typed = request.POST.get(TYPED, "")
    if not typed:
        raise Http404
    return show(request, "not_here", title=_("There is no page here."), status=404, typed=typed)
