"""A ModelAdmin that shows and never changes: roles decide who sees, actions do what changes."""

from collections.abc import Callable
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from accounts.roles import Role
from reports.admin.site import role_of


class ReadOnlyAdmin(admin.ModelAdmin):
    """Subclasses say in `may_view` which roles see the list. Nothing is added, changed, deleted."""

    actions = None
    may_view: Callable[[Role], bool]
    # Any: a lazily translated text.
    list_title: Any

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        return super().changelist_view(request, {"title": self.list_title, **(extra_context or {})})

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        role = role_of(request)
        return role is not None and type(self).may_view(role)

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_add_permission(self, request: HttpRequest) -> bool:  # noqa: ARG002
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:  # noqa: ARG002
        return False
