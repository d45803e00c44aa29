"""Where a page of the journey leads: straight on, or from section to section by way of the list.

An address may end in `?from=list` (a section that is done is gone through again) or `?from=check`
(one answer is changed); forms post to the address of their page and so keep it.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from reports.journey.declaration import Step
from reports.journey.engine import Journey
from reports.journey.sections import next_open, section_of, sections_of, step_after

FROM_LIST, FROM_CHECK = "list", "check"


def came_from(request: HttpRequest) -> str:
    """Return FROM_LIST, FROM_CHECK or ""."""
    said = request.GET.get("from", "")
    return said if said in {FROM_LIST, FROM_CHECK} else ""


def address_of(place: int, *, came_from: str = "") -> str:
    """Return the address of the page at this place of the path, from 0."""
    address = reverse("reporter:question", kwargs={"place": place})
    return f"{address}?from={came_from}" if came_from else address


def may_open(journey: Journey, place: int) -> bool:
    """Say whether the page at this place is shown: none behind an unanswered one is.

    In sections any page is, once those before the list are read.
    """
    before = _before_list(journey) if journey.in_sections else journey.next_step()
    last = journey.place_of(before) if before else len(journey.path()) - 1
    return place <= last


def go_on(journey: Journey) -> HttpResponse:
    """Lead to the next question, to the list of sections, or to the check page."""
    upcoming = _before_list(journey) if journey.in_sections else journey.next_step()
    if upcoming is not None:
        return redirect(address_of(journey.place_of(upcoming)))
    return redirect("reporter:list" if journey.in_sections else "reporter:check")


def go_on_from(journey: Journey, step: Step, *, came_from: str) -> HttpResponse:
    """Lead on from a step: through its section, and behind its end to where it was opened."""
    section = section_of(journey, step)
    if section is None:
        return go_on(journey)
    goes_through = came_from == FROM_LIST
    upcoming = step_after(journey, section, step) if goes_through else next_open(journey, section)
    if upcoming is not None:
        return redirect(address_of(journey.place_of(upcoming), came_from=came_from))
    if came_from == FROM_CHECK or section == sections_of(journey)[-1]:
        return redirect("reporter:check")
    return go_on(journey)


def lead_back(journey: Journey) -> HttpResponse:
    """Lead back from the check page of somebody who may not send yet; the list says why."""
    if journey.in_sections and _before_list(journey) is None:
        return redirect(f"{reverse('reporter:list')}?from={FROM_CHECK}")
    return go_on(journey)


def back_url(journey: Journey, place: int, *, came_from: str) -> str:
    """Return where Back leads; from the first page of a section to the list."""
    if place == 0:
        return reverse("reporter:home")
    path = journey.path()
    section = section_of(journey, path[place])
    if section is not None and section_of(journey, path[place - 1]) != section:
        return reverse("reporter:list")
    return address_of(place - 1, came_from=came_from)


def back_from_check(journey: Journey) -> str:
    if journey.in_sections:
        return reverse("reporter:list")
    return address_of(len(journey.path()) - 1)


def _before_list(journey: Journey) -> Step | None:
    """Return the first unanswered step that no section holds."""
    return next(
        (
            step
            for step in journey.path()
            if step.name not in journey.answers and section_of(journey, step) is None
        ),
        None,
    )
