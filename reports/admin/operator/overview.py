"""The settings in force, what waits for a second person, what was changed, and the pause."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.roles import Role, may_set_service
from reports.admin.operator.forms import PauseForm
from reports.admin.operator.shown import sections_of, shown
from reports.admin.page import show, staff_of
from service.actions.pause_intake import pause_intake
from service.actions.propose_change import propose_change
from service.deciders import deciders
from service.fields import Intake
from service.gaps import gaps
from service.models import SettingsChange
from service.proposal import NothingChangedError
from service.settings_now import is_staffed, service_settings

OVERVIEW = "desk:service_settingschange_changelist"
MOST_LISTED = 100


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    return show_overview(request, form=PauseForm())


@require_POST
def pause(request: HttpRequest) -> HttpResponse:
    """Take no new reports from now on: one person is enough for that."""
    form = PauseForm(request.POST)
    if not form.is_valid():
        return show_overview(request, form=form)
    day = form.cleaned_data["opens_again"]
    pause_intake(opens_again=day, by=staff_of(request), now=timezone.now())
    messages.success(request, _("Paused. Pages say so within some seconds."))
    return redirect(OVERVIEW)


@require_POST
def reopen(request: HttpRequest) -> HttpResponse:
    """Propose to take reports again: somebody else must agree."""
    texts = {"intake": Intake.OPEN.value, "opens_again": ""}
    try:
        propose_change(texts=texts, by=staff_of(request), now=timezone.now())
    except NothingChangedError:
        messages.info(request, _("New reports are taken already."))
    else:
        messages.success(request, _("Proposed. A second person must agree before it opens."))
    return redirect(OVERVIEW)


def show_overview(request: HttpRequest, *, form: PauseForm) -> HttpResponse:
    now = timezone.now()
    service = service_settings(now=now)
    rows = SettingsChange.objects.select_related("proposed_by", "agreed_by", "declined_by")
    return show(
        request,
        "service",
        title=_("Service settings"),
        service=service,
        staffed=is_staffed(service, now),
        gaps=[says for _number, says in gaps(service, deciders=deciders())],
        sections=list(sections_of(service.texts)),
        waiting=[shown(each) for each in rows.waiting()],
        history=[shown(each) for each in rows.decided()[:MOST_LISTED]],
        may_set=may_set_service(Role(staff_of(request).role)),
        form=form,
    )
