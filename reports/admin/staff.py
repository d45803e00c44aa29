"""Staff accounts, for an administrator: who there is, and which role they have. No reports."""

from allauth.account.decorators import reauthentication_required
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.roles import Role, may_manage_staff
from reports.actions.change_role import OwnRoleError, change_role
from reports.admin.page import show, staff_of
from reports.admin.read_only import ReadOnlyAdmin


class StaffAdmin(ReadOnlyAdmin):
    """Accounts are made by `manage.py create_staff`; here only a role is changed."""

    may_view = staticmethod(may_manage_staff)
    list_title = gettext_lazy("Staff")
    list_display = ("username", "role_words", "pseudonym", "is_active", "last_login", "change")
    list_display_links = None
    list_per_page = 100
    ordering = ("username",)
    sortable_by = ()

    def get_urls(self) -> list[URLPattern]:
        site = self.admin_site
        return [
            path("", site.admin_view(self.changelist_view), name="accounts_user_changelist"),
            path("<str:person_id>/role/", site.admin_view(self._role), name="accounts_user_role"),
        ]

    @admin.display(description=gettext_lazy("Role"))
    def role_words(self, person: User) -> str:
        return Role(person.role).label

    @admin.display(description=gettext_lazy("Change"))
    def change(self, person: User) -> SafeString:
        url = reverse("desk:accounts_user_role", args=[person.pk])
        return format_html('<a href="{}">{}</a>', url, _("Change the role"))

    def _role(self, request: HttpRequest, person_id: str) -> HttpResponse:
        if not self.has_view_permission(request):
            raise Http404
        response: HttpResponse = role_of_person(request, person_id)
        return response


@require_http_methods(["GET", "HEAD", "POST"])
@reauthentication_required  # type: ignore[untyped-decorator]  # allauth ships no types
def role_of_person(request: HttpRequest, person_id: str) -> HttpResponse:
    """Show or change one person's role. Asks for the second factor again, shortly before."""
    person, error = _person(person_id), ""
    wanted = next((role for role in Role if role == request.POST.get("role")), None)
    if request.method == "POST" and wanted is not None:
        try:
            change_role(person=person, role=wanted, by=staff_of(request), now=timezone.now())
        except OwnRoleError:
            error = _("Nobody changes their own role: ask another administrator.")
        else:
            messages.success(request, _("%s has a new role now.") % person.username)
            return redirect("desk:accounts_user_changelist")
    title = _("Role of %s") % person.username
    return show(request, "role", title=title, person=person, roles=list(Role), error=error)


def _person(person_id: str) -> User:
    try:
        return User.objects.get(pk=person_id)
    except (User.DoesNotExist, ValidationError, ValueError):
        raise Http404 from None
