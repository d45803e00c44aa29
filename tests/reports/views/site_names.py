"""A middleware as the site's own: it knows the names of two countries and of apps."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NAMES = {
    "country_name": {"KE": "Kenya", "KH": "Cambodia"},
    "app": {f"app-{number}": f"App {number}" for number in range(1, 20)},
}


def two_countries_and_apps(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    def respond(request: HttpRequest) -> HttpResponse:
        request.site_choices = NAMES  # type: ignore[attr-defined]
        return get_response(request)

    return respond
