"""The audit log, for those who check others: who did what and when, and no report."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from accounts.roles import may_read_audit
from reports.admin import words
from reports.admin.endless import EndlessPages
from reports.admin.read_only import ReadOnlyAdmin
from reports.models import AuditEvent

LETTERS_OF_A_REFERENCE = 8


class AuditAdmin(ReadOnlyAdmin):
    """Newest first. `audit_ref` names a report without leading to it."""

    may_view = staticmethod(may_read_audit)
    list_title = _("Audit log")
    list_display = ("at", "what", "actor", "actor_role", "reference", "new_status", "codes")
    list_display_links = None
    list_per_page = 50
    show_full_result_count = False
    paginator = EndlessPages
    sortable_by = ()
    ordering = ("-at", "-id")

    def get_urls(self) -> list[URLPattern]:
        view = self.admin_site.admin_view(self.changelist_view)
        return [path("", view, name="reports_auditevent_changelist")]

    def get_queryset(self, request: HttpRequest) -> QuerySet[AuditEvent]:
        events: QuerySet[AuditEvent] = super().get_queryset(request)
        return events.select_related("actor")

    @admin.display(description=_("What"))
    def what(self, event: AuditEvent) -> Any:  # Any: a lazily translated text
        return words.ACTIONS.get(AuditEvent.Action(event.action), event.action)

    @admin.display(description=_("Report"), empty_value="")
    def reference(self, event: AuditEvent) -> str:
        return event.audit_ref.hex[:LETTERS_OF_A_REFERENCE] if event.audit_ref else ""

    @admin.display(description=_("Codes"))
    def codes(self, event: AuditEvent) -> str:
        return ", ".join(f"{name}: {_listed(value)}" for name, value in event.detail.items())


def _listed(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)
