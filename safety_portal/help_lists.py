"""The desk's lists of help numbers and of apps: what is shown, how sure, and what to check.

Here, because the desk belongs to reports and the rows to education, and neither knows the other.
"""

from collections.abc import Iterable
from typing import cast

from django.contrib import admin
from django.db.models import Model, QuerySet, URLField
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.roles import may_edit_help_lists, may_enter_desk
from education.models import Helpline, HelplineQuerySet, Platform, PlatformQuerySet
from reports.admin.read_only import ReadOnlyAdmin
from reports.admin.site import desk, role_of


class StillToCheck(admin.SimpleListFilter):
    """Nobody has called the number, or tried the steps, for as long as the shipped list allows."""

    title = _("a person must still check")
    parameter_name = "to_check"

    def lookups(self, request: HttpRequest, model_admin: object) -> Iterable[tuple[str, str]]:  # noqa: ARG002
        return [("yes", gettext("Yes")), ("no", gettext("No"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Model]) -> QuerySet[Model]:  # noqa: ARG002
        rows = cast("HelplineQuerySet | PlatformQuerySet", queryset)
        waiting = rows.still_to_check(timezone.localdate()).values("pk")
        if self.value() == "yes":
            return queryset.filter(pk__in=waiting)
        return queryset.exclude(pk__in=waiting) if self.value() == "no" else queryset


class HelpListAdmin(ReadOnlyAdmin):
    """Everybody at the desk reads; who may edit is said in `accounts.roles`.

    Nothing is deleted: a row with the confidence "unknown" is shown to nobody.
    """

    may_view = staticmethod(may_enter_desk)
    list_per_page = 100
    sortable_by = ()
    # A bare name of a site is taken for its https address, as Django 6 will do by itself.
    formfield_overrides = {URLField: {"assume_scheme": "https"}}

    def has_add_permission(self, request: HttpRequest) -> bool:
        return may_edit(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        return may_edit(request)


def may_edit(request: HttpRequest) -> bool:
    role = role_of(request)
    return role is not None and may_edit_help_lists(role)


class HelplineAdmin(HelpListAdmin):
    list_title = _("Help numbers")
    list_display = ("name", "country_name", "kind", "number", "confidence", "checked_on")
    list_filter = (StillToCheck, "kind", "confidence")
    ordering = ("country_name", "kind", "pk")


class PlatformAdmin(HelpListAdmin):
    list_title = _("Apps: how to block and report")
    list_display = ("name", "confidence", "in_doubt", "as_of_year", "checked_on")
    list_filter = (StillToCheck, "confidence")
    ordering = ("name",)

    @admin.display(description=_("Not shown yet"), empty_value="")
    def in_doubt(self, platform: Platform) -> str:
        return ", ".join(platform.unsure_of)


desk.register(Helpline, HelplineAdmin)
desk.register(Platform, PlatformAdmin)
