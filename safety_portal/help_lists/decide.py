"""One change of a help number: a second person agrees or declines."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.roles import Role, may_agree_to_help_number, may_propose_help_number
from education.actions.agree_to_line_change import agree_to_line_change, is_outdated
from education.models import Helpline, HelplineChange
from reports.admin.operator.decide import REFUSALS
from reports.admin.operator.forms import DeclineForm
from reports.admin.page import show, staff_of
from safety_portal.help_lists.line import OVERVIEW
from safety_portal.help_lists.shown import shown
from service.actions.decline_change import decline_change
from service.actions.withdraw_change import withdraw_change
from service.proposal import ChangeOutdatedError

SAID = {
    **REFUSALS,
    ChangeOutdatedError: gettext_lazy(
        "The number changed since this was proposed: decline it, and propose it again."
    ),
}


@require_safe
def one_change(request: HttpRequest, change_id: UUID) -> HttpResponse:
    return show_change(request, change_of(change_id), form=DeclineForm())


@require_POST
def agree(request: HttpRequest, change_id: UUID) -> HttpResponse:
    change, by = change_of(change_id), staff_of(request)
    return decide(
        request,
        change,
        act=lambda: agree_to_line_change(change=change, by=by, now=timezone.now()),
        said=_("Agreed. Pages follow within a minute."),
    )


@require_POST
def decline(request: HttpRequest, change_id: UUID) -> HttpResponse:
    change, by = change_of(change_id), staff_of(request)
    form = DeclineForm(request.POST)
    if not form.is_valid():
        return show_change(request, change, form=form)
    reason = form.cleaned_data["reason"]
    return decide(
        request,
        change,
        act=lambda: decline_change(change=change, reason=reason, by=by, now=timezone.now()),
        said=_("Declined. Nothing changed."),
    )


@require_POST
def withdraw(request: HttpRequest, change_id: UUID) -> HttpResponse:
    change, by = change_of(change_id), staff_of(request)
    return decide(
        request,
        change,
        act=lambda: withdraw_change(change=change, by=by, now=timezone.now()),
        said=_("Taken back. Nothing changed."),
    )


def decide(
    request: HttpRequest, change: HelplineChange, *, act: Callable[[], None], said: str
) -> HttpResponse:
    """Do it, or say on the page of the change why not."""
    try:
        act()
    except tuple(SAID) as refused:
        refusal = SAID[type(refused)]
        return show_change(request, change_of(change.pk), form=DeclineForm(), refusal=refusal)
    messages.success(request, said)
    return redirect(OVERVIEW)


def change_of(change_id: UUID) -> HelplineChange:
    """Return the change. Raises Http404."""
    rows = HelplineChange.objects.with_people().select_related("line")
    change = rows.filter(pk=change_id).first()
    if change is None:
        raise Http404
    return change


def show_change(
    request: HttpRequest, change: HelplineChange, *, form: DeclineForm, refusal: object = ""
) -> HttpResponse:
    user = staff_of(request)
    change_shown = shown(change, line=change.line)
    others = Helpline.objects.exclude(changes=change)
    return show(
        request,
        "help_number_change",
        title=change_shown.title,
        change=change_shown,
        form=form,
        refusal=refusal,
        other_names=", ".join(others.other_names_of(change.whole)),
        is_own=change.proposed_by_id == user.pk,
        is_outdated=change.is_waiting and is_outdated(change, line=change.line),
        may_agree=may_agree_to_help_number(Role(user.role)),
        may_propose=may_propose_help_number(Role(user.role)),
    )
