"""The pages of the settings: which address shows what, and to whom."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from accounts.roles import Role, may_see_service, may_set_service
from reports.admin.operator.decide import SETTINGS
from reports.admin.operator.overview import overview, pause, reopen
from reports.admin.operator.propose import propose
from reports.admin.read_only import ReadOnlyAdmin
from reports.admin.site import role_of

View = Callable[..., HttpResponse]
NAME = "service_settingschange"


class SettingsChangeAdmin(ReadOnlyAdmin):
    """No stock page stands here: settings change by proposals only."""

    may_view = staticmethod(may_see_service)
    list_title = _("Service settings")

    def get_urls(self) -> list[URLPattern]:
        pages: list[tuple[str, View, str, Callable[[Role], bool]]] = [
            ("", overview, "changelist", may_see_service),
            ("propose/", propose, "propose", may_set_service),
            ("pause/", pause, "pause", may_set_service),
            ("reopen/", reopen, "reopen", may_set_service),
            ("<uuid:change_id>/", SETTINGS.one_change, "change", may_see_service),
            ("<uuid:change_id>/agree/", SETTINGS.agree, "agree", may_set_service),
            ("<uuid:change_id>/decline/", SETTINGS.decline, "decline", may_set_service),
            ("<uuid:change_id>/withdraw/", SETTINGS.withdraw, "withdraw", may_set_service),
        ]
        return [
            path(route, self.admin_site.admin_view(only_for(may, view)), name=f"{NAME}_{name}")
            for route, view, name, may in pages
        ]


def only_for(may: Callable[[Role], bool], view: View) -> View:
    """Let these roles in; for others there is no page here."""

    def view_for_role(request: HttpRequest, **named: Any) -> HttpResponse:
        role = role_of(request)
        if role is None or not may(role):
            raise Http404
        return view(request, **named)

    return view_for_role
