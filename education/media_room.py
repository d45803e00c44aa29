"""Pictures and spoken texts in the editors' room; nothing that a page shows is deleted there."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, ObjectList, Panel
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from education.media.forms import ClipForm, PictureForm
from education.media.used import pages_with
from education.models import AudioClip, Picture

STILL_SHOWN = "“{title}” stands on a page: {pages}. Take it off there first, then delete it here."


class ShownPanel(Panel):
    """The file as readers will see or hear it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "education/cms/shown_file.html"

        def is_shown(self) -> bool:
            return self.instance.pk is not None


class PictureViews(SnippetViewSet):
    model = Picture
    icon = "image"
    menu_label = "Pictures"
    list_display = ["title", "alt"]
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldPanel("title"),
            FieldPanel("alt"),
            FieldPanel(
                "file",
                help_text="JPEG, PNG or WebP. A small copy is kept, without place, day or device.",
            ),
            ShownPanel(heading="As it is shown"),
        ],
        base_form_class=PictureForm,
    )


class ClipViews(SnippetViewSet):
    model = AudioClip
    icon = "media"
    menu_label = "Spoken texts"
    list_display = ["title", "language", "band"]
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            *(FieldPanel(name) for name in ("title", "language", "band")),
            FieldPanel(
                "file",
                help_text="MP3, mono, 16 kbit/s, half a minute. Speak only what the page says.",
            ),
            ShownPanel(heading="As it is heard"),
        ],
        base_form_class=ClipForm,
    )


class MediaViews(SnippetViewSetGroup):
    items = (PictureViews, ClipViews)
    menu_label = "Pictures and sound"
    menu_icon = "image"
    menu_order = 260


def refuse_while_shown(request: HttpRequest, rows: Iterable[Any]) -> HttpResponse | None:
    """Send whoever deletes what a page shows back to the list, with the names of the pages."""
    shown = [row for row in rows if isinstance(row, Picture | AudioClip)]
    named = {row: pages for row in shown if (pages := pages_with(row))}
    for row, pages in named.items():
        messages.error(request, STILL_SHOWN.format(title=row.title, pages=", ".join(pages)))
    if not named:
        return None
    views: Any = type(next(iter(named)))  # Any: Wagtail puts its views on the model
    return HttpResponseRedirect(reverse(views.snippet_viewset.get_url_name("list")))
