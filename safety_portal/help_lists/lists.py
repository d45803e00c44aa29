"""What the lists of numbers and of apps share: who reads them, and what a person must check."""

from collections.abc import Iterable
from typing import cast

from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.roles import may_enter_desk
from education.models import HelplineQuerySet, PlatformQuerySet
from reports.admin.read_only import ReadOnlyAdmin


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
    """Everybody at the desk reads."""

    may_view = staticmethod(may_enter_desk)
    list_per_page = 100
    sortable_by = ()
