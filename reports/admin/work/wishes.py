"""A lead answers what the reporter asked: another person, or to be deleted."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.roles import Role, may_give_second_look
from reports.access import ReportNotFoundError
from reports.actions.change_state import Actor, ReportChangedError, TransitionRefusedError
from reports.actions.erase_report import NoDeleteWishError, erase_report
from reports.actions.give_other_person import NotAnotherPersonError, give_other_person
from reports.admin import words
from reports.admin.page import show, staff_of, with_report
from reports.models import Report


@require_POST
@with_report
def other_person(request: HttpRequest, report: Report) -> HttpResponse:
    user = staff_of(request)
    if not may_give_second_look(Role(user.role)):
        raise ReportNotFoundError
    try:
        given = give_other_person(report=report, by=user, now=timezone.now())
    except NotAnotherPersonError:
        messages.warning(request, _("They asked for somebody else than you: ask another lead."))
    else:
        if given:
            messages.success(request, _("Done. The reporter reads that another person has it."))
    return redirect("desk:reports_report_change", report.pk)


@require_POST
@with_report
def erase(request: HttpRequest, report: Report) -> HttpResponse:
    """Ask once more, then erase. Nothing of it comes back."""
    user = staff_of(request)
    if not may_give_second_look(Role(user.role)):
        raise ReportNotFoundError
    if "sure" not in request.POST:
        return _ask(request, report, refusal="")
    try:
        erase_report(report=report, actor=Actor(role=user.role, user=user), now=timezone.now())
    except TransitionRefusedError as refused:
        return _ask(request, report, refusal=str(words.REFUSALS[refused.code]))
    except NoDeleteWishError:
        return _ask(request, report, refusal=_("The reporter took the wish back, or never asked."))
    except ReportChangedError:
        return _ask(request, report, refusal=_("The report changed in this moment: look again."))
    messages.success(request, _("Deleted, as the reporter asked."))
    return redirect("desk:reports_report_changelist")


def _ask(request: HttpRequest, report: Report, *, refusal: str) -> HttpResponse:
    title = _("Delete report %s") % report.short_name
    return show(request, "erase", title=title, report=report, refusal=refusal)
