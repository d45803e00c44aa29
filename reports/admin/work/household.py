"""Whether the one suspected may live with the child, as a moderator knows after reading."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reports.actions.keep_lease import LeaseLostError
from reports.actions.note_household import NotReadYetError, note_household
from reports.admin.page import staff_of, with_report
from reports.admin.report.view import Extra, show_report
from reports.admin.work.forms import HouseholdForm
from reports.models import Report


@require_POST
@with_report
def note(request: HttpRequest, report: Report) -> HttpResponse:
    form = HouseholdForm(request.POST)
    if not form.is_valid():
        return show_report(request, report, Extra(household_form=form))
    try:
        note_household(
            report=report,
            may_live_there=form.may_live_there(),
            token=form.cleaned_data["token"],
            by=staff_of(request),
            now=timezone.now(),
        )
    except NotReadYetError:
        unread = _("Open their words first: nobody knows yet who lives there.")
        return show_report(request, report, Extra(refusal=unread))
    except LeaseLostError:
        lost = _("Somebody else took the report meanwhile. The note was not changed.")
        return show_report(request, report, Extra(refusal=lost), status=409)
    messages.success(request, _("Noted."))
    return redirect("desk:reports_report_change", report.pk)
