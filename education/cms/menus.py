"""What has no use here is not shown: files nobody can upload, help on other hosts, mail."""

from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.admin.views.account import AccountView

# Names of Wagtail's menu items.
NO_FILES = {"images", "documents"}
OTHER_HOSTS = ("whats-new", "editor-guide")
# Whose names and passwords `accounts` keeps; no mail is sent, and no picture is taken.
PANELS_WITH_A_USE = {"locale", "theme"}
SCRIPTS = ("js/cms/choosers.js",)

Items = list[Any]  # Any: Wagtail ships no types


def hide_files(_request: Any, items: Items) -> None:
    items[:] = [each for each in items if each.name not in NO_FILES]


def hide_other_hosts(_request: Any, items: Items) -> None:
    items[:] = [each for each in items if not each.name.startswith(OTHER_HOSTS)]


def hide_alias(items: Items, _request: Any, _context: Any) -> None:
    """Offer no page that repeats the English: see `translating.refuse_alias`."""
    items[:] = [each for each in items if each.name != "localize-convert-to-alias"]


def scripts() -> SafeString:
    """Return the tags of our own scripts for every page of the CMS."""
    tags = [format_html('<script src="{}"></script>', static(each)) for each in SCRIPTS]
    return SafeString("".join(tags))


class OwnSettings(AccountView):
    """Time zone and looks: the only settings of a person that do something."""

    def get_panels(self) -> Items:
        return [each for each in super().get_panels() if each.name in PANELS_WITH_A_USE]
