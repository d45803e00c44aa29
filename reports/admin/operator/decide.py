"""One change of the settings: what was and what would be; a second person agrees or declines."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Role, may_set_service
from reports.admin.operator.deciding import Deciding
from reports.admin.operator.forms import DeclineForm
from reports.admin.operator.overview import OVERVIEW
from reports.admin.operator.shown import shown
from reports.admin.page import show, staff_of
from service.actions.agree_to_change import agree_to_change, is_outdated
from service.models import SettingsChange
from service.settings_now import service_settings

OUTDATED = gettext_lazy(
    "Settings changed since this was proposed: decline it, and propose it again."
)


def change_of(change_id: UUID) -> SettingsChange:
    """Return the change. Raises Http404."""
    change = SettingsChange.objects.with_people().filter(pk=change_id).first()
    if change is None:
        raise Http404
    return change


def show_change(
    request: HttpRequest, change: SettingsChange, *, form: DeclineForm, refusal: object = ""
) -> HttpResponse:
    user = staff_of(request)
    texts = service_settings(now=timezone.now()).texts
    may_set = may_set_service(Role(user.role))
    return show(
        request,
        "service_change",
        title=_("A change of the settings"),
        change=shown(change),
        form=form,
        refusal=refusal,
        is_own=change.proposed_by_id == user.pk,
        outdated=OUTDATED if change.is_waiting and is_outdated(change, texts=texts) else "",
        may_propose=may_set,
        may_agree=may_set,
        urls="desk:service_settingschange",
    )


SETTINGS = Deciding(
    change_of=change_of,
    show_change=show_change,
    agree_to=agree_to_change,
    agreed=gettext_lazy("Agreed. It is in force now; pages follow within some seconds."),
    outdated=OUTDATED,
    overview=OVERVIEW,
)
