"""The list of sections, for who tells in any order."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from reports.journey.declaration import Section
from reports.journey.engine import Journey
from reports.journey.sections import (
    first_to_ask,
    lacking,
    sections_of,
    state_of,
    steps_in,
)
from reports.views.closed import closed
from reports.views.journey_session import journey_in, sent_in
from reports.views.page import lines_of, say, show, style_of
from reports.views.way_on import FROM_CHECK, FROM_LIST, address_of, came_from, go_on, may_open


@dataclass(frozen=True)
class Part:
    """One line of the list: a section, how far it is, and where it opens."""

    name: str
    title: str
    state: str
    state_text: str
    url: str


@require_safe
def section_list(request: HttpRequest) -> HttpResponse:
    """Show the sections; to who comes from Send too early, with a word why."""
    journey = journey_in(request)
    if journey is None:
        return redirect("reporter:done") if sent_in(request) else closed(request)
    if not journey.in_sections or not may_open(journey, len(journey.path()) - 1):
        return go_on(journey)
    too_early = came_from(request) == FROM_CHECK and not journey.may_send()
    notice = lines_of(say(request, "list_first", journey.audience)) if too_early else []
    return show_list(request, journey, notice=notice)


def show_list(request: HttpRequest, journey: Journey, *, notice: list[str]) -> HttpResponse:
    return show(
        request,
        "list",
        band=style_of(journey),
        page=say(request, "list", journey.audience),
        parts=[part_for(request, journey, each) for each in sections_of(journey)],
        notice=notice,
        back_url=address_of(0),
    )


def open_parts(request: HttpRequest, journey: Journey) -> dict[str, object] | None:
    """Return what the check page says of sections that lack an answer; None where none does."""
    sections = lacking(journey)
    if not sections:
        return None
    return {
        "lines": lines_of(say(request, "list_lacks", journey.audience)),
        "parts": [part_for(request, journey, each, opened_at=FROM_CHECK) for each in sections],
    }


def part_for(
    request: HttpRequest, journey: Journey, section: Section, *, opened_at: str = ""
) -> Part:
    state = state_of(journey, section)
    return Part(
        name=section.name,
        title=say(request, "list", journey.audience).choices[section.name],
        state=state.value,
        state_text=say(request, "list_state", journey.audience).choices[state],
        url=url_of(journey, section, opened_at=opened_at),
    )


def url_of(journey: Journey, section: Section, *, opened_at: str = "") -> str:
    """Return where a section opens: at its first open question; done, at its first again.

    The last one, done, opens the check page.
    """
    step = first_to_ask(journey, section)
    if step is not None:
        return address_of(journey.place_of(step), came_from=opened_at)
    if section == sections_of(journey)[-1]:
        return reverse("reporter:check")
    first = steps_in(journey, section)[0]
    return address_of(journey.place_of(first), came_from=FROM_LIST)
