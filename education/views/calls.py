"""Calls to action: the list, each with what it asks, and one button that counts a tap."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from education.actions.add_support import add_support
from education.calls import ShownCall, calls_up, support_shown
from education.published import with_slug
from education.views.found import let_be_found


@require_safe
def calls(request: HttpRequest) -> HttpResponse:
    context = {"band": "adult", "calls": calls_up(now=timezone.now())}
    return let_be_found(render(request, "education/calls.html", context))


@require_safe
def call(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a call; `?thanks` in the address says that a tap was counted."""
    found = call_at(slug)
    context = {
        "band": "adult",
        "call": found,
        "count": support_shown(found.slug, now=timezone.now()),
        "is_thanked": found.can_be_supported and "thanks" in request.GET,
    }
    return let_be_found(render(request, "education/call.html", context))


@require_POST
def support(request: HttpRequest, slug: str) -> HttpResponse:  # noqa: ARG001
    found = call_at(slug)
    if not found.can_be_supported:
        raise Http404
    add_support(call_slug=found.slug)
    return redirect(f"{found.path}?thanks")


def call_at(slug: str) -> ShownCall:
    """Return the call at an address. Raises Http404 where none is up."""
    found = with_slug(calls_up(now=timezone.now()), slug)
    if found is None:
        raise Http404
    return found
