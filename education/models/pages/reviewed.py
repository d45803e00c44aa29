"""What every page to read has."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.models import Page

from education.blocks.source import sources_field
from education.models.from_file import FromFile, Reviewed


@dataclass(frozen=True, kw_only=True)
class Said:
    """Everything one reader ("6-9" … "professional") sees of a page, as single lines."""

    reader: str
    title: str
    lines: tuple[str, ...]


class ReviewedPage(FromFile, Reviewed, Page):  # type: ignore[django-manager-missing]
    """One page with its sources. Subclasses tell their public path and what each reader sees."""

    sources = sources_field()

    promote_panels = [FieldPanel("slug")]
    settings_panels = [PublishingPanel()]
    review_panels = [MultiFieldPanel([FieldPanel("review_by"), FieldPanel("sources")], "Sources")]

    class Meta:
        abstract = True

    def said(self) -> Iterator[Said]:
        """Give the words of the page by reader; nothing for a reader whom it does not speak to."""
        raise NotImplementedError

    def public_path(self) -> str:
        """Return where the public reads the page: a path without host."""
        raise NotImplementedError

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:  # noqa: ARG002
        """Return no site, the origin of the public site, and the path: for Wagtail's own links."""
        return 0, settings.SITE_ORIGIN, self.public_path()

    def get_url(self, request: HttpRequest | None = None, current_site: Any = None) -> str:  # noqa: ARG002
        return self.public_path()
