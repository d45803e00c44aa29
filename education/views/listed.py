"""What lists the pages for adults: a map for search engines and a feed of what is new."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from education.for_adults import address_of, listed_for_adults
from service.settings_now import service_settings

# Pages that list others and have no row of their own.
ALWAYS_THERE = ("/act/", "/library/")
# It stands in memory already, and a copy elsewhere would outlive what was taken down.
KEPT_NOWHERE = {"Cache-Control": "no-store"}


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Give the address of every page that a search engine may keep, each once."""
    listed = listed_for_adults(now=timezone.now())
    pages = [each for each in listed if "#" not in each.path]
    context = {"always": [address_of(path) for path in ALWAYS_THERE], "pages": pages}
    whole = render_to_string("education/sitemap.xml", context)
    return HttpResponse(whole, content_type="application/xml", headers=KEPT_NOWHERE)


@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """Give what is new as Atom, newest first."""
    now = timezone.now()
    whole = Atom1Feed(
        title=service_settings(now=now).site_name,
        link=address_of("/library/"),
        description="",
        language=get_language(),
        feed_url=address_of(request.path),
    )
    listed = listed_for_adults(now=now)
    for each in sorted(listed, key=lambda each: each.changed_at or now, reverse=True):
        whole.add_item(
            title=each.title,
            link=each.address,
            description=each.summary,
            unique_id=each.address,
            updateddate=each.changed_at,
        )
    return HttpResponse(
        whole.writeString("utf-8"), content_type=whole.content_type, headers=KEPT_NOWHERE
    )
