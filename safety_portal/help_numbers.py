"""The country's help numbers, within reach of every page; reports need not know the source."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from education.help_lines import help_lines


class HelpNumbers:
    """`request.help_lines`: read only by a page that speaks of a number."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.help_lines = SimpleLazyObject(  # type: ignore[attr-defined]
            lambda: help_lines(settings.COUNTRY, now=timezone.now())
        )
        return self.get_response(request)
