"""One change: what was and what would be; a second person agrees or declines."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from accounts.roles import Role, may_set_service
from reports.admin.operator.forms import DeclineForm
from reports.admin.operator.overview import OVERVIEW
from reports.admin.operator.shown import shown
from reports.admin.page import show, staff_of
from service.actions.agree_to_change import agree_to_change, is_outdated
from service.actions.decline_change import decline_change
from service.actions.withdraw_change import withdraw_change
from service.models import SettingsChange
from service.proposal import (
    ChangeDecidedError,
    ChangeOutdatedError,
    NotYourProposalError,
    OwnProposalError,
)
from service.settings_now import service_settings

REFUSALS = {
    OwnProposalError: gettext_lazy("You proposed this: somebody else must decide."),
    ChangeDecidedError: gettext_lazy("Somebody has decided this already."),
    ChangeOutdatedError: gettext_lazy(
        "Settings changed since this was proposed: decline it, and propose it again."
    ),
    NotYourProposalError: gettext_lazy("Somebody else proposed this: decline it with a reason."),
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
        act=lambda: agree_to_change(change=change, by=by, now=timezone.now()),
        said=_("Agreed. It is in force now; pages follow within some seconds."),
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
    request: HttpRequest, change: SettingsChange, *, act: Callable[[], None], said: str
) -> HttpResponse:
    """Do it, or say on the page of the change why not."""
    try:
        act()
    except tuple(REFUSALS) as refused:
        change.refresh_from_db()
        reason = REFUSALS[type(refused)]
        return show_change(request, change, form=DeclineForm(), refusal=reason)
    messages.success(request, said)
    return redirect(OVERVIEW)


def change_of(change_id: UUID) -> SettingsChange:
    rows = SettingsChange.objects.select_related("proposed_by", "agreed_by", "declined_by")
    change = rows.filter(pk=change_id).first()
    if change is None:
        raise Http404
    return change


def show_change(
    request: HttpRequest, change: SettingsChange, *, form: DeclineForm, refusal: object = ""
) -> HttpResponse:
    user = staff_of(request)
    texts = service_settings(now=timezone.now()).texts
    return show(
        request,
        "service_change",
        title=_("A change of the settings"),
        change=shown(change),
        form=form,
        refusal=refusal,
        is_own=change.proposed_by_id == user.pk,
        is_outdated=change.is_waiting and is_outdated(change, texts=texts),
        may_set=may_set_service(Role(user.role)),
    )
