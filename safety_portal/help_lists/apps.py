"""The apps: one person corrects the steps, and nothing is deleted.

A wrong step costs a child a minute, a wrong number may cost the call (decision 0022).
"""

from django.contrib import admin
from django.db.models import Model, URLField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.roles import may_edit_help_lists
from education.models import Platform
from reports.admin.site import role_of
from safety_portal.help_lists.lists import HelpListAdmin, StillToCheck


class PlatformAdmin(HelpListAdmin):
    list_title = _("Apps: how to block and report")
    list_display = ("name", "confidence", "in_doubt", "as_of_year", "checked_on")
    list_filter = (StillToCheck, "confidence")
    ordering = ("name",)
    # A bare name of a site is taken for its https address, as Django 6 will do by itself.
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may_edit(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        return may_edit(request)

    @admin.display(description=_("Not shown yet"), empty_value="")
    def in_doubt(self, platform: Platform) -> str:
        return ", ".join(platform.unsure_of)


def may_edit(request: HttpRequest) -> bool:
    role = role_of(request)
    return role is not None and may_edit_help_lists(role)
