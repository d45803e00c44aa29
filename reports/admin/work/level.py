"""Another level, by a person and with a reason."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reports.actions.keep_lease import LeaseLostError
from reports.actions.set_level import LevelRefusedError, NewLevel, set_level
from reports.admin import words
from reports.admin.page import staff_of, with_report
from reports.admin.report.view import Extra, show_report
from reports.admin.work.forms import LevelForm
from reports.local_time import site_zone
from reports.models import Report
from reports.triage.level_change import LevelReason
from reports.vocabulary import Level


@require_POST
@with_report
def change_level(request: HttpRequest, report: Report) -> HttpResponse:
    form = LevelForm(request.POST)
    if not form.is_valid():
        return show_report(request, report, Extra(level_form=form))
    said = form.cleaned_data
    wanted = NewLevel(Level(said["level"]), LevelReason(said["reason"]), said["token"])
    try:
        set_level(
            report=report,
            wanted=wanted,
            by=staff_of(request),
            zone=site_zone(),
            now=timezone.now(),
        )
    except LevelRefusedError as refusal:
        form.add_error(None, str(words.LEVEL_REFUSALS[refusal.code]))
        return show_report(request, report, Extra(level_form=form))
    except LeaseLostError:
        lost = _("Somebody else took the report meanwhile. The level was not changed.")
        return show_report(request, report, Extra(refusal=lost), status=409)
    messages.success(request, _("The level is now %s.") % wanted.level)
    return redirect("desk:reports_report_change", report.pk)
