"""One help number: what children see of it, what waits, what was changed; and hiding it at once."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.roles import Role, may_propose_help_number
from education.actions.hide_line import hide_line
from education.actions.propose_removal import NotRemovableError, may_be_removed, propose_removal
from education.line_fields import is_hidden, values_of
from education.models import Helpline, HelplineChange
from reports.admin.page import show, staff_of
from safety_portal.help_lists.shown import Shown, kept_by_staff, seen_by_children, shown
from service.proposal import ChangeOutdatedError, NothingChangedError

OVERVIEW = "desk:education_helpline_changelist"
ONE_LINE = "desk:education_helpline_change"
MOST_LISTED = 100


@require_safe
def one_line(request: HttpRequest, line_id: int) -> HttpResponse:
    line = line_with(line_id)
    rows = HelplineChange.objects.of_line(line).with_people().select_related("line")
    may_propose = may_propose_help_number(Role(staff_of(request).role))
    return show(
        request,
        "help_number",
        title=str(line),
        line=line,
        is_hidden=is_hidden(values_of(line)),
        seen=seen_by_children(line),
        kept=kept_by_staff(line),
        waiting=all_shown(rows.waiting()),
        history=all_shown(rows.decided()[:MOST_LISTED]),
        may_propose=may_propose,
        may_remove=may_propose and may_be_removed(line),
    )


@require_POST
def hide(request: HttpRequest, line_id: int) -> HttpResponse:
    """Show it to no child from now on: one person is enough for that."""
    line = line_with(line_id)
    try:
        hide_line(line=line, by=staff_of(request), now=timezone.now())
    except NothingChangedError:
        messages.info(request, _("It is hidden already."))
    except ChangeOutdatedError:
        raise Http404 from None
    else:
        messages.success(request, _("Hidden. Pages follow within a minute."))
    return redirect(ONE_LINE, line.pk)


@require_POST
def remove(request: HttpRequest, line_id: int) -> HttpResponse:
    """Propose to remove it: somebody else must agree."""
    line = line_with(line_id)
    try:
        propose_removal(line=line, by=staff_of(request), now=timezone.now())
    except NotRemovableError:
        messages.error(request, _("Only a hidden number that was added here can be removed."))
    except ChangeOutdatedError:
        raise Http404 from None
    else:
        messages.success(request, _("Proposed. A second person must agree before it goes."))
    return redirect(ONE_LINE, line.pk)


def line_with(line_id: int) -> Helpline:
    """Return the line. Raises Http404."""
    line = Helpline.objects.filter(pk=line_id).first()
    if line is None:
        raise Http404
    return line


def all_shown(changes: Iterable[HelplineChange]) -> list[Shown]:
    return [shown(change, line=change.line) for change in changes]
