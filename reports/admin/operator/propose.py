"""Propose other settings. What was typed stays in the form until it can be stored."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from reports.admin.operator.forms import SettingsForm
from reports.admin.operator.overview import OVERVIEW
from reports.admin.page import show, staff_of
from service.actions.propose_change import Proposed, WrongSettingsError, propose_change
from service.proposal import NothingChangedError
from service.settings_now import service_settings


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    texts = service_settings(now=timezone.now()).texts
    if request.method != "POST":
        return show_form(request, SettingsForm(texts=texts))
    form = SettingsForm(request.POST, texts=texts)
    form.is_valid()
    typed = {name: form.cleaned_data[name] for name in form.changed_data}
    try:
        made = propose_change(texts=typed, by=staff_of(request), now=timezone.now())
    except WrongSettingsError as wrong:
        form.show_problems(wrong.problems)
        return show_form(request, form)
    except NothingChangedError:
        form.add_error(None, _("Nothing differs from what is in force."))
        return show_form(request, form)
    say_what_happened(request, made)
    return redirect(OVERVIEW)


def show_form(request: HttpRequest, form: SettingsForm) -> HttpResponse:
    return show(request, "service_propose", title=_("Propose other settings"), form=form)


def say_what_happened(request: HttpRequest, made: Proposed) -> None:
    if made.at_once:
        messages.success(request, _("Name, colours or who runs it changed at once."))
    if made.waiting:
        messages.success(request, _("Proposed. A second person must agree before it counts."))
