"""Answer the reporter in two steps: write, look at it as they will, send."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reports.access import data_key_for_staff
from reports.access.case_file import letters_of
from reports.actions.change_state import ReportChangedError, TransitionRefusedError
from reports.actions.keep_lease import LeaseLostError
from reports.actions.reply_to_reporter import Reply, reply_to_reporter
from reports.actions.send_message import Letter
from reports.actions.take_report import AlreadyTakenError, take_report
from reports.admin import words
from reports.admin.page import staff_of, with_report
from reports.admin.report.hold import hold_on
from reports.admin.report.view import Extra, Kept, show_report
from reports.admin.work.child_page import Change, Strip, show_child_page
from reports.admin.work.forms import ReplyForm
from reports.models import Report
from reports.vocabulary import State


@require_POST
@with_report
def reply(request: HttpRequest, report: Report) -> HttpResponse:
    form = ReplyForm(request.POST)
    if not form.is_valid():
        return _again(request, report, form)
    stage = request.POST.get("stage", "")
    return STAGES.get(stage, _look)(request, report, form)


def _look(request: HttpRequest, report: Report, form: ReplyForm) -> HttpResponse:
    hold = hold_on(report, by=staff_of(request), now=timezone.now())
    if hold.token is not None and hold.token != form.cleaned_data["token"]:
        return _too_late(request, report, form)
    asks = form.cleaned_data["is_question"]
    change = Change(body=form.cleaned_data["body"], state=State.WAITING_REPORTER if asks else None)
    strip = Strip(
        heading=_("This is what the reporter will see. Nothing is sent yet."),
        action=reverse("desk:reports_report_reply", args=[report.pk]),
        confirm=_("Send"),
        change=_("Change the words"),
        hidden=_as_hidden(form),
    )
    return show_child_page(request, report, change=change, strip=strip)


def _send(request: HttpRequest, report: Report, form: ReplyForm) -> HttpResponse:
    said = form.cleaned_data
    letter = Letter(body=said["body"], form_tag=bytes.fromhex(said["tag"]))
    wanted = Reply(letter=letter, token=said["token"], is_question=said["is_question"])
    try:
        reply_to_reporter(report=report, reply=wanted, by=staff_of(request), now=timezone.now())
    except (LeaseLostError, ReportChangedError):
        return _too_late(request, report, form)
    except TransitionRefusedError as refusal:
        return _again(request, report, form, refusal=str(words.REFUSALS[refusal.code]))
    messages.success(request, _("Sent. The reporter sees it with the code."))
    return redirect("desk:reports_report_change", report.pk)


def _take_again(request: HttpRequest, report: Report, form: ReplyForm) -> HttpResponse:
    """Take the report once more and put the kept words back into the box."""
    try:
        lease = take_report(report=report, by=staff_of(request), now=timezone.now())
    except AlreadyTakenError:
        return _too_late(request, report, form)
    data = request.POST.copy()
    data["token"] = str(lease.token)
    return _again(request, report, ReplyForm(data))


def _again(
    request: HttpRequest, report: Report, form: ReplyForm, *, refusal: str = ""
) -> HttpResponse:
    hold = hold_on(report, by=staff_of(request), now=timezone.now())
    if hold.token is None:
        return _too_late(request, report, form)
    return show_report(request, _fresh(report), Extra(reply_form=form, refusal=refusal))


def _too_late(request: HttpRequest, report: Report, form: ReplyForm) -> HttpResponse:
    """Show both: what was typed here, and what a colleague sent since. Nothing is lost."""
    seen = form.cleaned_data.get("seen", 0)
    letters = letters_of(report, data_key=data_key_for_staff(report))
    kept = Kept(
        body=form.cleaned_data.get("body") or request.POST.get("body", ""),
        is_question=bool(form.cleaned_data.get("is_question")),
        newer=letters[seen:],
        hidden=[(name, value) for name, value in _as_hidden(form) if name in {"tag", "seen"}],
    )
    return show_report(request, _fresh(report), Extra(kept=kept), status=409)


def _as_hidden(form: ReplyForm) -> list[tuple[str, str]]:
    pairs = [(name, form.data.get(name, "")) for name in ("body", "tag", "token", "seen")]
    return [*pairs, ("is_question", "on")] if form.cleaned_data.get("is_question") else pairs


def _fresh(report: Report) -> Report:
    report.refresh_from_db()
    return report


STAGES: dict[str, Callable[[HttpRequest, Report, ReplyForm], HttpResponse]] = {
    "look": _look,
    "send": _send,
    "take": _take_again,
    "change": lambda request, report, form: _again(request, report, form),
}
