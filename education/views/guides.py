"""Guides for caregivers and for those who work with children or decide about them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from education.guides.shapes import Guide
from education.guides.shown import all_guides, guide
from education.views.found import let_be_found
from service.drawn_once import show_drawn_once


@require_safe
def guide_list(request: HttpRequest) -> HttpResponse:
    guides = tuple(all_guides(now=timezone.now()))
    answer = show_drawn_once(
        request,
        "education/guide_list.html",
        key=guides,
        context=lambda: {"band": "adult", "guides": guides},
    )
    return let_be_found(answer)


@require_safe
def guide_page(request: HttpRequest, slug: str) -> HttpResponse:
    found = guide(slug, now=timezone.now())
    if found is None:
        raise Http404
    answer = show_drawn_once(
        request, "education/guide.html", key=found, context=lambda: guide_context(found)
    )
    return let_be_found(answer)


def guide_context(found: Guide) -> dict[str, object]:
    """Return what the page is drawn with; the preview of the editors is drawn with the same."""
    return {"band": "adult" if found.is_for_caregivers else "pro", "guide": found}
