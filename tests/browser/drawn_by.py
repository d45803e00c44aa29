"""Tells of each page which templates drew it: so a page that no tour opens is found by its file."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.template import Context, Template

HEADER = "X-Drawn-By"
_NAMES: ContextVar[list[str] | None] = ContextVar("names", default=None)


@contextmanager
def drawn() -> Iterator[list[str]]:
    """Give the list to which each template that is drawn meanwhile adds its name."""
    # What Django's own test client does, in the process of a real server.
    Template._render = _render  # type: ignore[attr-defined]
    # A request within a drawing, as a test client makes it, adds to the list of that drawing.
    known = _NAMES.get()
    names: list[str] = [] if known is None else known
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
