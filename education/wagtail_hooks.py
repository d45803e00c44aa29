"""What Wagtail asks this app: which small texts it keeps beside the pages, and pages of ours."""

from wagtail import hooks
from wagtail.admin.panels import ObjectList
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

# Importing them puts their pages into Wagtail's menu, and ours before its own.
from education.cms import due_lists as due_lists
from education.cms import hooked as hooked
from education.cms import ideas as ideas
from education.cms import what_changed as what_changed
from education.cms.numbers import NumberViews
from education.media_room import MediaViews, refuse_while_shown
from education.models import CallToAction, Check, Figure, LibraryResource, Platform
from education.platform_form import PANELS, PlatformForm


class CallViews(SnippetViewSet):
    model = CallToAction
    icon = "pick"
    menu_label = "Calls to action"
    list_display = ["title", "audience", "review_by"]


class CheckViews(SnippetViewSet):
    model = Check
    icon = "help"
    menu_label = "Checks"
    list_display = ["title", "audience", "review_by"]


class FigureViews(SnippetViewSet):
    model = Figure
    icon = "form"
    menu_label = "Figures"
    list_display = ["sentence", "source", "review_by"]


class LibraryViews(SnippetViewSet):
    model = LibraryResource
    icon = "doc-full"
    menu_label = "Library"
    list_display = ["title", "year", "checked_on"]


class SmallTexts(SnippetViewSetGroup):
    items = (CallViews, CheckViews, FigureViews, LibraryViews)
    menu_label = "Small texts"
    menu_icon = "snippet"
    menu_order = 250


class AppViews(SnippetViewSet):
    """One person corrects the steps, as on the desk: see `safety_portal.help_lists.apps`."""

    model = Platform
    icon = "mobile-alt"
    menu_label = "Apps"
    menu_order = 260
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = ["name", "confidence", "menus_change", "checked_on"]
    edit_handler = ObjectList(PANELS, base_form_class=PlatformForm)


register_snippet(SmallTexts)
register_snippet(MediaViews)
hooks.register("before_delete_snippet", refuse_while_shown)
register_snippet(AppViews)
register_snippet(NumberViews)
