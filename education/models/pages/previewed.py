"""An editor looks at a page as each of its readers, before it is up."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from education.previews import preview
from education.said import Said


class Previewed:
    """Pages with a look of their own for each of `preview_modes`: its name and its label."""

    preview_modes: list[tuple[str, str]] = [("", "The page")]

    def said_in(self, mode: str) -> Said | None:  # noqa: ARG002
        """Return what one mode shows; None where the page has no words for it."""
        page: Any = self  # Any: what a page says is told by its class.
        return next(iter(page.said()), None)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        return preview(self, mode=mode_name, request=request)
