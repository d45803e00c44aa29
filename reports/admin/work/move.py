"""Move a report to another state: the reporter's text first, then the move."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from reports.actions.change_state import ReportChangedError, TransitionRefusedError
from reports.actions.keep_lease import LeaseLostError
from reports.actions.move_report import NoStopRequestError, Told, move_report
from reports.actions.send_message import Letter
from reports.admin import words
from reports.admin.page import show, staff_of, with_report
from reports.admin.report.moves import move_of
from reports.admin.work.child_page import Change, Strip, show_child_page, status_after
from reports.admin.work.forms import MoveForm
from reports.admin.work.made_already import made_already
from reports.models import Report
from reports.triage.guards import RefusalCode
from reports.triage.states import TABLE
from reports.vocabulary import State, StateEvent


@require_POST
@with_report
def move(request: HttpRequest, report: Report) -> HttpResponse:
    form = MoveForm(request.POST)
    if not form.is_valid():
        return _ask(request, report, form)
    stage = request.POST.get("stage", "")
    if stage not in {"look", "do"}:
        return _ask(request, report, MoveForm(initial=_fresh_values(request, form)))
    event, said = form.event_wanted(), form.cleaned_data
    if move_of(event).needs_acts and not said["acts"]:
        return _ask(request, report, form, refusal=str(words.REFUSALS[RefusalCode.NO_ACTS]))
    # A letter is never sent unseen.
    if stage == "look" or (said["body"] and "seen_as_child" not in request.POST):
        return _look(request, report, form, event=event)
    return _do(request, report, form, event=event)


def _do(request: HttpRequest, report: Report, form: MoveForm, *, event: StateEvent) -> HttpResponse:
    user = staff_of(request)
    try:
        state = move_report(
            report=report, event=event, told=_told(form), by=user, now=timezone.now()
        )
    except TransitionRefusedError as refusal:
        return _ask(request, report, form, refusal=str(words.REFUSALS[refusal.code]))
    except NoStopRequestError:
        return _ask(request, report, form, refusal=_("The reporter did not ask us to stop."))
    except (LeaseLostError, ReportChangedError):
        if not made_already(report, event=event, by=user, read=form.cleaned_data["version"]):
            return _too_late(request, report, form)
        state = TABLE[event].to
    messages.success(request, _("Done: %s") % words.STATES[state])
    return redirect("desk:reports_report_change", report.pk)


def _told(form: MoveForm) -> Told:
    said = form.cleaned_data
    letter = Letter(said["body"], bytes.fromhex(said["tag"])) if said["body"] else None
    return Told(
        token=said["token"],
        version=said["version"],
        acts=tuple(said["acts"]),
        letter=letter,
        with_yes=said["with_yes"],
    )


def _look(
    request: HttpRequest, report: Report, form: MoveForm, *, event: StateEvent
) -> HttpResponse:
    said = form.cleaned_data
    change = Change(
        body=said["body"],
        state=TABLE[event].to,
        acts=tuple(said["acts"]),
        with_yes=said["with_yes"],
    )
    strip = Strip(
        heading=_("This is what the reporter will see. Nothing has happened yet."),
        action=reverse("desk:reports_report_move", args=[report.pk]),
        confirm=str(words.EVENTS[event]),
        change=_("Go back and change it"),
        hidden=[*_as_hidden(form), ("seen_as_child", "1")],
        confirm_stage="do",
    )
    return show_child_page(request, report, change=change, strip=strip)


def _ask(
    request: HttpRequest, report: Report, form: MoveForm, *, refusal: str = "", status: int = 200
) -> HttpResponse:
    report.refresh_from_db()
    event = form["event"].value()
    if event not in words.EVENTS:
        return redirect("desk:reports_report_change", report.pk)
    wanted = StateEvent(event)
    return show(
        request,
        "move",
        title=str(words.EVENTS[wanted]),
        status=status,
        report=report,
        form=form,
        move=move_of(wanted),
        now_state=words.STATES[State(report.state)],
        new_state=words.STATES[TABLE[wanted].to],
        child_now=status_after(request, report, change=Change()),
        child_then=status_after(request, report, change=Change(state=TABLE[wanted].to)),
        refusal=refusal,
    )


def _too_late(request: HttpRequest, report: Report, form: MoveForm) -> HttpResponse:
    refusal = _(
        "This report changed while you looked at it, or somebody else took it. What you typed is"
        " kept below; open the report again before you go on."
    )
    return _ask(request, report, form, refusal=refusal, status=409)


def _fresh_values(request: HttpRequest, form: MoveForm) -> dict[str, Any]:
    """Return what the form says as the start of an unbound one, so that it shows no errors."""
    return {**form.cleaned_data, "acts": request.POST.getlist("acts")}


def _as_hidden(form: MoveForm) -> list[tuple[str, str]]:
    names = ("event", "body", "tag", "token", "version")
    acts = [("acts", code) for code in form.cleaned_data["acts"]]
    agreed = [("with_yes", "on")] if form.cleaned_data["with_yes"] else []
    return [*((name, str(form.data.get(name, ""))) for name in names), *acts, *agreed]
