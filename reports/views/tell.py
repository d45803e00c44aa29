"""The doors, for who comes from a campaign's "Tell us"."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from reports.views.page import closed_note, say, show


@require_safe
def tell(request: HttpRequest, campaign: str) -> HttpResponse:
    """Show the first page. Looking stores nothing and starts no session: a browser may load ahead.

    The name of the campaign stands hidden in the form, and comes with the tap on a door.
    """
    return show(
        request,
        "home",
        page=say(request, "home"),
        open_note=closed_note(request),
        may_change_place=True,
        campaign=campaign,
    )
