"""Propose another help number, or a new one. What was typed stays until it can be stored."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from education.actions.propose_line_change import Proposed, propose_line, propose_line_change
from education.models import HelplineChange
from reports.admin.page import show, staff_of
from safety_portal.help_lists.forms import LineForm
from safety_portal.help_lists.line import ONE_LINE, OVERVIEW, line_with
from service.proposal import ChangeOutdatedError, NothingChangedError


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest, line_id: int) -> HttpResponse:
    line = line_with(line_id)
    title = _("Propose a change: %s") % line
    if request.method != "POST":
        return show_form(request, LineForm(instance=line), title=title)
    form = LineForm(request.POST, instance=line_with(line_id))
    if not form.is_valid():
        return show_form(request, form, title=title)
    try:
        made = propose_line_change(
            line=line, values=form.typed(), by=staff_of(request), now=timezone.now()
        )
    except NothingChangedError:
        form.add_error(None, _("Nothing differs from what is there."))
        return show_form(request, form, title=title)
    except ValidationError as wrong:
        form.add_error(None, wrong.messages)
        return show_form(request, form, title=title)
    except ChangeOutdatedError:
        raise Http404 from None
    say_what_happened(request, made)
    return redirect(ONE_LINE, line.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def propose_new(request: HttpRequest) -> HttpResponse:
    title = _("Propose a new help number")
    if request.method != "POST":
        return show_form(request, LineForm(), title=title)
    form = LineForm(request.POST)
    if not form.is_valid():
        return show_form(request, form, title=title)
    propose_line(values=form.cleaned_data, by=staff_of(request), now=timezone.now())
    messages.success(request, _("Proposed. A second person must agree before children see it."))
    return redirect(OVERVIEW)


def show_form(request: HttpRequest, form: LineForm, *, title: str) -> HttpResponse:
    return show(request, "help_number_propose", title=title, form=form)


def say_what_happened(request: HttpRequest, made: Proposed) -> None:
    if made.at_once and made.at_once.what == HelplineChange.What.HIDE:
        messages.success(request, _("Hidden. Pages follow within a minute."))
    elif made.at_once:
        messages.success(request, _("What staff keep about it changed at once."))
    if made.waiting:
        messages.success(request, _("Proposed. A second person must agree before children see it."))
