"""What every page to read has."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PublishingPanel
from wagtail.models import Page

from education.blocks.source import sources_field
from education.cms.wording_panel import WordingPanel
from education.models.from_file import FromFile, Reviewed
from education.models.gated import Gated, UpByPublishing
from education.models.pages.previewed import Previewed
from education.models.translated import ALWAYS_KEPT, OF_PAGES, TICKS, kept
from education.ticking import TickingPageForm


class ReviewedPage(  # type: ignore[django-manager-missing]
    Previewed, FromFile, Reviewed, Gated, UpByPublishing, Page
):
    """One page with its sources. Subclasses tell their public path and what each reader sees."""

    sources = sources_field()

    override_translatable_fields = kept(*ALWAYS_KEPT, TICKS, *OF_PAGES)
    promote_panels = [FieldPanel("slug")]
    settings_panels = [PublishingPanel()]
    review_panels = [
        WordingPanel(heading="Wording"),
        FieldPanel("safe_messaging"),
        MultiFieldPanel([FieldPanel("review_by"), FieldPanel("sources")], "Sources"),
    ]
    base_form_class = TickingPageForm

    class Meta:
        abstract = True

    def public_path(self) -> str:
        """Return where the public reads the page: a path without host."""
        raise NotImplementedError

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:  # noqa: ARG002
        """Return no site, the origin of the public site, and the path: for Wagtail's own links."""
        return 0, settings.SITE_ORIGIN, self.public_path()

    def get_url(self, request: HttpRequest | None = None, current_site: Any = None) -> str:  # noqa: ARG002
        return self.public_path()
