"""The admin site at /desk/: who may come in, and what stands on its first page."""

from typing import Any

from django.contrib.admin import AdminSite
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.roles import Role, may_enter_desk
from accounts.views import redirect_to_sign_in

QUEUE_FIRST = ("Report", "Complaint", "AuditEvent", "User")


def role_of(request: HttpRequest) -> Role | None:
    """Return the role of whoever is signed in and active; None for everybody else."""
    user = request.user
    return Role(user.role) if isinstance(user, User) and user.is_active else None


class DeskSite(AdminSite):
    """Roles decide everything here; Django's own permissions and groups are not asked."""

    site_header = _("The desk")
    site_title = _("The desk")
    index_title = _("The desk")
    index_template = "desk/index.html"
    enable_nav_sidebar = False
    site_url = None

    def has_permission(self, request: HttpRequest) -> bool:
        role = role_of(request)
        return role is not None and may_enter_desk(role)

    def login(
        self,
        request: HttpRequest,
        extra_context: dict[str, Any] | None = None,  # noqa: ARG002  # Any: Django's own
    ) -> HttpResponse:
        """Lead to the one sign-in of the project: this site has none of its own."""
        return redirect_to_sign_in(request)

    def logout(  # type: ignore[override]  # leads away instead of drawing a page
        self,
        request: HttpRequest,  # noqa: ARG002
        extra_context: dict[str, Any] | None = None,  # noqa: ARG002
    ) -> HttpResponse:
        return redirect("account_logout")

    def password_change(  # type: ignore[override]
        self,
        request: HttpRequest,  # noqa: ARG002
        extra_context: dict[str, Any] | None = None,  # noqa: ARG002
    ) -> HttpResponse:
        return redirect("account_change_password")

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        """Return what this role may open, the queue first."""
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda each: _place(each["model"]))
        return sorted(apps, key=lambda app: _place(app["models"][0]["model"]))


def _place(model: type[Model]) -> int:
    """Return where a list stands; those that other apps bring come before the staff."""
    name = model.__name__
    return QUEUE_FIRST.index(name) if name in QUEUE_FIRST else QUEUE_FIRST.index("AuditEvent")


desk = DeskSite(name="desk")
