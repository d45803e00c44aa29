"""The help numbers, to look up. Two people on the desk change one, after a call."""

from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail.snippets.views.snippets import InspectView, SnippetViewSet

from education.models import Helpline

TOLD_OF_A_SOURCE = ("title", "organisation", "year", "url", "note")


class NumberInspection(InspectView):
    """One number, with where it is from in words."""

    def get_sources_display_value(self) -> SafeString:
        return format_html_join("", "<p>{}</p>", ([in_words(each)] for each in self.object.sources))

    def get_languages_display_value(self) -> str:
        return ", ".join(map(str, self.object.languages)) or "Not known"

    def get_is_free_display_value(self) -> str:
        return {True: "Yes", False: "No"}.get(self.object.is_free, "Not known")


class NumberViews(SnippetViewSet):
    model = Helpline
    icon = "mobile-alt"
    menu_label = "Numbers to call"
    menu_order = 265
    add_to_admin_menu = True
    copy_view_enabled = False
    inspect_view_enabled = True
    inspect_view_class = NumberInspection
    inspect_view_fields = [
        *("country_name", "kind", "name", "number", "sms", "url", "hours", "is_free", "languages"),
        *("confidence", "as_of_year", "checked_on", "sources", "notes"),
    ]
    list_display = ["country_name", "name", "number", "confidence", "checked_on"]
    list_filter = ["country_iso2", "kind", "confidence"]
    search_fields = ["country_name", "name", "number"]
    ordering = ["country_name", "kind", "pk"]


def in_words(source: Mapping[str, Any]) -> str:
    """Return a source of the shipped list, or one that the desk wrote, in one line."""
    return ", ".join(str(source[name]) for name in TOLD_OF_A_SOURCE if source.get(name))
