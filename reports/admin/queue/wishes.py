"""What reporters ask of us, for leads: also of finished reports, which no queue shows."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.roles import Role, may_give_second_look
from reports.access import reports_for
from reports.admin import words
from reports.admin.page import not_here, show, staff_of
from reports.models import Wish
from reports.vocabulary import State, WishKind

MOST_LISTED = 200


@require_safe
def wishes(request: HttpRequest) -> HttpResponse:
    """List the wishes that stand, the oldest first. Nothing that anybody typed is on the page."""
    user = staff_of(request)
    if not may_give_second_look(Role(user.role)):
        return not_here(request)
    standing = Wish.objects.standing().filter(report__in=reports_for(user))
    rows = [
        {
            "report": wish.report,
            "what": words.WISHES[WishKind(wish.kind)],
            "state": words.STATES[State(wish.report.state)],
            "asked_at": wish.asked_at,
            "carry_out_on": wish.carry_out_on,
        }
        for wish in standing.select_related("report").order_by("asked_at", "id")[:MOST_LISTED]
    ]
    return show(request, "wishes", title=_("What reporters ask"), rows=rows)
