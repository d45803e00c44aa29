"""What was said behind one door of the home page, while somebody looks behind another.

A tap on the wrong door must cost nothing. It waits in the sealed session, unsent, until something
is sent, Leave fast is tapped or the session ends; no door shows or sends what waits behind another.
"""

from django.http import HttpRequest

from reports.journey.declaration import Who
from reports.journey.engine import Journey
from reports.views.journey_session import WAITING, read_journey


def set_aside(request: HttpRequest, journey: Journey) -> None:
    waiting = request.session.get(WAITING, {})
    request.session[WAITING] = {**waiting, journey.who.value: journey.as_json()}


def take_back(request: HttpRequest, who: Who) -> Journey | None:
    """Return what waits behind this door, once; None where nothing does."""
    waiting = dict(request.session.get(WAITING, {}))
    kept = waiting.pop(who.value, None)
    if kept is not None:
        request.session[WAITING] = waiting
    return read_journey(kept)
