"""One change of a help number: a second person agrees or declines."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy

from accounts.roles import Role, may_agree_to_help_number, may_propose_help_number
from education.actions.agree_to_line_change import agree_to_line_change, is_outdated
from education.models import Helpline, HelplineChange
from reports.admin.operator.deciding import Deciding
from reports.admin.operator.forms import DeclineForm
from reports.admin.page import show, staff_of
from safety_portal.help_lists.line import OVERVIEW
from safety_portal.help_lists.shown import shown

OUTDATED = gettext_lazy(
    "The number changed since this was proposed: decline it, and propose it again."
)


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
    is_old = change.is_waiting and is_outdated(change, line=change.line)
    return show(
        request,
        "help_number_change",
        title=change_shown.title,
        change=change_shown,
        form=form,
        refusal=refusal,
        other_names=", ".join(others.other_names_of(change.whole)),
        is_own=change.proposed_by_id == user.pk,
        outdated=OUTDATED if is_old else "",
        may_propose=may_propose_help_number(Role(user.role)),
        may_agree=may_agree_to_help_number(Role(user.role)),
        urls="desk:education_helpline",
    )


NUMBERS = Deciding(
    change_of=change_of,
    show_change=show_change,
    agree_to=agree_to_line_change,
    agreed=gettext_lazy("Agreed. Pages follow within a minute."),
    outdated=OUTDATED,
    overview=OVERVIEW,
)
