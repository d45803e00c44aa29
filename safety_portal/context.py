"""What every template may say about the site."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from service.reading import COLOURS
from service.settings_now import service_settings


@dataclass(frozen=True)
class Site:
    name: str
    operator: str
    neutral_url: str
    # A small file beside site.css; empty for the site's own colours.
    colours: str
    skips_second_factor: bool


def site(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001
    service = service_settings(now=timezone.now())
    return {
        "site": Site(
            name=service.site_name,
            operator=service.operator_name,
            neutral_url=service.neutral_url,
            colours="" if service.colours == COLOURS[0] else f"css/{service.colours}.css",
            skips_second_factor=settings.DEMO_SKIP_SECOND_FACTOR,
        )
    }
