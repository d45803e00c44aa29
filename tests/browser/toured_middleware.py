"""The middleware of the toured site; apart from `drawn_by`, which does without Django's apps."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from service.drawn_once import draw_again
from tests.browser.drawn_by import HEADER, drawn


class DrawnBy:
    """Names in a header the templates of each page that a real browser asks for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("Sec-Fetch-Dest") == "document":
            # What was drawn for somebody before is kept without the names.
            draw_again()
        with drawn() as names:
            response = self.get_response(request)
        response.headers[HEADER] = " ".join(dict.fromkeys(names))
        return response
