"""What every template may say about the site."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest


@dataclass(frozen=True)
class Site:
    name: str
    operator: str
    neutral_url: str
    skips_second_factor: bool


def site(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001
    return {
        "site": Site(
            name=settings.SITE_NAME,
            operator=settings.OPERATOR_NAME,
            neutral_url=settings.NEUTRAL_URL,
            skips_second_factor=settings.DEMO_SKIP_SECOND_FACTOR,
        )
    }
