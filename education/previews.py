"""What an editor sees before anybody else: the page as its reader will meet it.

Whoever draws a kind of page for the public registers that here, so that models need no views.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import get_urlconf, set_urlconf
from django.utils import translation

from education.bands import Band

# A page with the unsaved words of its form, the mode that was chosen, and a made-up request.
Draw = Callable[[Any, str, HttpRequest], HttpResponse]
DRAWN_BY: dict[type, Draw] = {}
# The looks of a reader's pages: a word in the body's class.
LOOKS = {Band.SMALL: "a", Band.MIDDLE: "b", Band.TEEN: "c"}
LOOKS_OF_ADULTS = "adult"


def draw_preview_by(model: type, draw: Draw) -> None:
    """Let `draw` show unsaved pages of this class and of its subclasses."""
    DRAWN_BY[model] = draw


def preview(page: Any, *, mode: str, request: HttpRequest) -> HttpResponse:
    """Return the page in its own language; drawn plainly where nobody has said how."""
    found = (DRAWN_BY[each] for each in type(page).__mro__ if each in DRAWN_BY)
    draw = next(found, draw_plainly)
    with public_addresses(), translation.override(page.locale.language_code):
        return draw(page, mode, request)


def draw_plainly(page: Any, mode: str, request: HttpRequest) -> HttpResponse:
    said = page.said_in(mode)
    context = {"said": said, "band": looks_of(said.reader if said else mode)}
    return render(request, "education/preview.html", context)


def looks_of(reader: str) -> str:
    """Return the looks ("a", "b", "c", "adult") of what `Said.reader` names."""
    return LOOKS.get(Band(reader), LOOKS_OF_ADULTS) if reader in set(Band) else LOOKS_OF_ADULTS


@contextmanager
def public_addresses() -> Iterator[None]:
    """Let links lead to the child's site, also where a process serves editors alone."""
    before = get_urlconf()
    set_urlconf(settings.SURFACE_URLS["public"])
    try:
        yield
    finally:
        set_urlconf(before)
