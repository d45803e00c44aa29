"""Complaints on the desk: leads read and answer them, an auditor sees that they are there."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from accounts.roles import Role, may_read_complaints, may_see_complaints
from reports.access import (
    OpenedComplaint,
    ReportNotFoundError,
    complaint_for,
    complaints_for,
    data_key_for_staff,
    read_complaint,
)
from reports.actions.answer_complaint import answer_complaint
from reports.actions.open_complaint import open_complaint
from reports.admin.page import not_here, show, staff_of
from reports.admin.read_only import ReadOnlyAdmin
from reports.admin.work.forms import ComplaintForm
from reports.models import Complaint

MOST_LISTED = 200


class ComplaintAdmin(ReadOnlyAdmin):
    """No stock page stands here; a list without words, and one page for each."""

    may_view = staticmethod(may_see_complaints)
    list_title = gettext_lazy("Complaints")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view
        return [
            path("", view(self._list), name="reports_complaint_changelist"),
            path("<str:complaint_id>/", view(self._one), name="reports_complaint_change"),
        ]

    def _list(self, request: HttpRequest) -> HttpResponse:
        return list_complaints(request) if self.has_view_permission(request) else not_here(request)

    def _one(self, request: HttpRequest, complaint_id: str) -> HttpResponse:
        return one_complaint(request, complaint_id)


@require_safe
def list_complaints(request: HttpRequest) -> HttpResponse:
    """List them, those without an answer first. No words stand here."""
    user = staff_of(request)
    rows = complaints_for(user).order_by("answered_at", "made_at")
    waiting = rows.filter(answered_at=None)[:MOST_LISTED]
    answered = rows.exclude(answered_at=None).order_by("-answered_at")[:MOST_LISTED]
    return show(
        request,
        "complaints",
        title=_("Complaints"),
        rows=[*waiting, *answered],
        may_read=may_read_complaints(Role(user.role)),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def one_complaint(request: HttpRequest, complaint_id: str) -> HttpResponse:
    """Show one with its words; a POST answers it. Not there and not for you are one answer."""
    user = staff_of(request)
    try:
        complaint = complaint_for(user, complaint_id)
        if request.method == "POST":
            return _answer(request, complaint)
        opened = open_complaint(complaint=complaint, by=user, now=timezone.now())
    except ReportNotFoundError:
        return not_here(request)
    return _show(request, complaint, opened=opened, form=ComplaintForm())


def _answer(request: HttpRequest, complaint: Complaint) -> HttpResponse:
    form = ComplaintForm(request.POST)
    if not form.is_valid():
        data_key = data_key_for_staff(complaint.report)
        opened = read_complaint(complaint, data_key=data_key)
        return _show(request, complaint, opened=opened, form=form)
    body, now = form.cleaned_data["body"], timezone.now()
    if answer_complaint(complaint=complaint, body=body, by=staff_of(request), now=now):
        messages.success(request, _("Sent. The reporter sees it with the code."))
    else:
        messages.warning(request, _("Somebody had answered already. Your words were not sent."))
    return redirect("desk:reports_complaint_change", complaint.pk)


def _show(
    request: HttpRequest, complaint: Complaint, *, opened: OpenedComplaint, form: Any
) -> HttpResponse:
    return show(
        request,
        "complaint",
        title=_("Complaint about report %s") % complaint.report.short_name,
        complaint=complaint,
        opened=opened,
        form=form,
    )
