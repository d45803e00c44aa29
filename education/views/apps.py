"""How to block and report in each app: a list, and a page for each with its steps."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from education.platforms import apps_named, apps_with_steps
from education.views.advice import LETTERS, STYLES
from service.drawn_once import show_drawn_once
from service.readers import USUAL_READER, same_page_for


@require_safe
def app_list(request: HttpRequest, reader: str = USUAL_READER) -> HttpResponse:
    apps = tuple(apps_with_steps(now=timezone.now()))
    return show_drawn_once(
        request,
        "education/app_list.html",
        key=(reader, apps),
        context=lambda: {
            "band": STYLES[reader],
            "reader": reader,
            "apps": apps,
            "readers": same_page_for("learn:apps", letters=LETTERS),
        },
    )


@require_safe
def app_page(request: HttpRequest, slug: str, reader: str = USUAL_READER) -> HttpResponse:
    found = apps_named([slug], now=timezone.now())
    if not found:
        raise Http404
    return show_drawn_once(
        request,
        "education/app.html",
        key=(reader, found[0]),
        context=lambda: {
            "band": STYLES[reader],
            "reader": reader,
            "app": found[0],
            "slugs": [slug],
            "readers": same_page_for("learn:app", letters=LETTERS, slug=slug),
        },
    )
