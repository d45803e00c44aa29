"""Guides for caregivers and for those who work with children or decide about them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from education.guides.shapes import Guide
from education.guides.shown import all_guides, guide
from education.views.found import let_be_found


@require_safe
def guide_list(request: HttpRequest) -> HttpResponse:
    guides = all_guides(now=timezone.now())
    context = {"band": "adult", "guides": guides}
    return let_be_found(render(request, "education/guide_list.html", context))


@require_safe
def guide_page(request: HttpRequest, slug: str) -> HttpResponse:
    found = guide(slug, now=timezone.now())
    if found is None:
        raise Http404
    return let_be_found(render(request, "education/guide.html", guide_context(found)))


def guide_context(found: Guide) -> dict[str, object]:
    """Return what the page is drawn with; the preview of the editors is drawn with the same."""
    return {"band": "adult" if found.is_for_caregivers else "pro", "guide": found}
