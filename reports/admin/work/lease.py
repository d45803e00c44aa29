"""Take a report to work on it, and give it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reports.actions.give_back_report import give_back_report
from reports.actions.take_report import AlreadyTakenError, take_report
from reports.admin.page import staff_of, with_report
from reports.models import Report


@require_POST
@with_report
def take(request: HttpRequest, report: Report) -> HttpResponse:
    try:
        take_report(report=report, by=staff_of(request), now=timezone.now())
    except AlreadyTakenError:
        messages.warning(request, _("Somebody else works on this report now. You can read it."))
    return redirect("desk:reports_report_change", report.pk)


@require_POST
@with_report
def give_back(request: HttpRequest, report: Report) -> HttpResponse:
    if give_back_report(report=report, by=staff_of(request), now=timezone.now()):
        messages.success(request, _("Given back to the queue. No reason needed."))
    return redirect("desk:reports_report_changelist")
