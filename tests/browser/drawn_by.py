"""Tells of each page which templates drew it: so a page that no tour opens is found by its file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.http import HttpRequest, HttpResponse
from django.template import Context, Template

HEADER = "X-Drawn-By"
_NAMES: ContextVar[list[str] | None] = ContextVar("names", default=None)


class DrawnBy:
    """Middleware of the toured site: names the templates in a header."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with drawn() as names:
            response = self.get_response(request)
        response.headers[HEADER] = " ".join(dict.fromkeys(names))
        return response


@contextmanager
def drawn() -> Iterator[list[str]]:
    """Give the list to which each template that is drawn meanwhile adds its name."""
    # What Django's own test client does, in the process of a real server.
    Template._render = _render  # type: ignore[attr-defined]
    names: list[str] = []
    before = _NAMES.set(names)
    try:
        yield names
    finally:
        _NAMES.reset(before)


def _render(self: Template, context: Context) -> str:
    names = _NAMES.get()
    if names is not None and self.name:
        names.append(self.name)
    return self.nodelist.render(context)
