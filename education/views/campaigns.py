"""Campaigns: the list, each with one thing to do, and its poster on paper."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from education.campaigns import ShownCampaign, campaigns_up, for_adults
from education.for_adults import address_of
from education.help_lines import HelpLine
from education.models import Kind
from education.published import with_slug
from education.qr import qr_drawing
from education.views.found import let_be_found
from service.drawn_once import show_drawn_once


@require_safe
def campaigns(request: HttpRequest) -> HttpResponse:
    found = tuple(campaigns_up(now=timezone.now()))
    return show_drawn_once(
        request,
        "education/campaigns.html",
        key=found,
        context=lambda: {
            "young": [each for each in found if not each.is_for_adults],
            "adult": for_adults(found),
        },
    )


@require_safe
def campaign(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a campaign. Only one for caregivers may be found by a search engine."""
    found = campaign_at(slug)
    answer = show_drawn_once(
        request,
        "education/campaign.html",
        key=found,
        context=lambda: campaign_context(found),
    )
    return let_be_found(answer) if found.is_for_adults else answer


@require_safe
def poster(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a sheet for a wall: where to go and whom to call, and not what the place is for."""
    found = campaign_at(slug)
    return show_drawn_once(
        request,
        "education/poster.html",
        key=found,
        context=lambda: poster_context(request, found),
    )


def campaign_context(found: ShownCampaign) -> dict[str, object]:
    """Return what the page is drawn with; the preview of the editors is drawn with the same."""
    return {"band": found.style, "campaign": found}


def poster_context(request: HttpRequest, found: ShownCampaign) -> dict[str, object]:
    """Return what the sheet is drawn with; the preview of the editors is drawn with the same."""
    address = address_of(found.path)
    return {
        "band": "adult",
        "campaign": found,
        "qr": qr_drawing(address),
        "written": address.removeprefix("https://").removeprefix("http://"),
        "line": number_to_call(getattr(request, "help_lines", ())),
    }


def campaign_at(slug: str) -> ShownCampaign:
    """Return the campaign at an address. Raises Http404 where none is up."""
    found = with_slug(campaigns_up(now=timezone.now()), slug)
    if found is None:
        raise Http404
    return found


def number_to_call(lines: Iterable[HelpLine]) -> HelpLine | None:
    """Return the line for talking, else the first of the country; None where none is sure."""
    known = [line for line in lines if line.tel]
    talking = (line for line in known if line.kind == Kind.HELPLINE)
    return next(talking, known[0] if known else None)
