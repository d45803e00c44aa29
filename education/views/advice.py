"""Advice: a list and a page for each reader. No address says what its page is about."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from education.advice import Advice, advice, all_advice
from education.bands import Band
from service.drawn_once import show_drawn_once
from service.readers import USUAL_READER, same_page_for

# Who works with children reads what a caregiver reads; the longer texts for them are guides.
BANDS: Final = {"a": Band.SMALL, "b": Band.MIDDLE, "c": Band.TEEN, "d": Band.ADULT, "e": Band.ADULT}
LETTERS: Final = "abcd"
STYLES: Final = {"a": "a", "b": "b", "c": "c", "d": "adult", "e": "adult"}


@require_safe
def advice_list(request: HttpRequest, reader: str = USUAL_READER) -> HttpResponse:
    pages = tuple(all_advice(BANDS[reader], now=timezone.now()))
    return show_drawn_once(
        request,
        "education/advice_list.html",
        key=(reader, pages),
        context=lambda: {
            "band": STYLES[reader],
            "reader": reader,
            "pages": pages,
            "readers": same_page_for("learn:advice-list", letters=LETTERS),
        },
    )


@require_safe
def advice_page(request: HttpRequest, number: int, reader: str = USUAL_READER) -> HttpResponse:
    page = advice(number, BANDS[reader], now=timezone.now())
    if page is None:
        raise Http404
    return show_drawn_once(
        request,
        "education/advice.html",
        key=(reader, page),
        context=lambda: page_context(page, reader=reader),
    )


def page_context(page: Advice, *, reader: str) -> dict[str, object]:
    """Return what the page is drawn with; the preview of the editors is drawn with the same."""
    return {
        "band": STYLES[reader],
        "reader": reader,
        "page": page,
        "readers": same_page_for("learn:advice", letters=LETTERS, number=page.number),
    }
