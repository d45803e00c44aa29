"""The help numbers on the desk: which address shows what, and to whom."""

from collections.abc import Callable

from django.contrib import admin
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from accounts.roles import Role, may_agree_to_help_number, may_enter_desk, may_propose_help_number
from education.models import Helpline, HelplineChange
from reports.admin.operator.pages import View, only_for
from reports.admin.site import role_of
from safety_portal.help_lists import words
from safety_portal.help_lists.decide import NUMBERS
from safety_portal.help_lists.line import MOST_LISTED, all_shown, hide, one_line, remove
from safety_portal.help_lists.lists import HelpListAdmin, StillToCheck
from safety_portal.help_lists.propose import propose, propose_new

NAME = "education_helpline"
MAY_READ, MAY_PROPOSE, MAY_AGREE = (
    may_enter_desk,
    may_propose_help_number,
    may_agree_to_help_number,
)


class HelplineAdmin(HelpListAdmin):
    """No stock page changes a number: it changes by proposals only."""

    list_title = _("Help numbers")
    list_display = ("name", "country", "kind_words", "number", "confidence_words", "checked_on")
    list_filter = (StillToCheck, "kind", "confidence")
    ordering = ("country_name", "kind", "pk")
    change_list_template = "desk/help_numbers.html"

    @admin.display(description=_("Country"))
    def country(self, line: Helpline) -> str:
        return f"{line.country_name} ({line.country_iso2})"

    @admin.display(description=_("Kind"))
    def kind_words(self, line: Helpline) -> str:
        return str(words.KINDS[line.kind])

    @admin.display(description=_("How sure we are"))
    def confidence_words(self, line: Helpline) -> str:
        return str(words.CONFIDENCE[line.confidence])

    def changelist_view(
        self, request: HttpRequest, extra_context: dict[str, object] | None = None
    ) -> HttpResponse:
        role = role_of(request)
        rows = HelplineChange.objects.with_people().select_related("line")
        return super().changelist_view(
            request,
            {
                "waiting": all_shown(rows.waiting()),
                "history": all_shown(rows.decided()[:MOST_LISTED]),
                "may_propose": role is not None and may_propose_help_number(role),
                **(extra_context or {}),
            },
        )

    def get_urls(self) -> list[URLPattern]:
        pages: list[tuple[str, View, str, Callable[[Role], bool]]] = [
            ("", self.changelist_view, "changelist", MAY_READ),
            ("add/", propose_new, "add", MAY_PROPOSE),
            ("<int:line_id>/change/", one_line, "change", MAY_READ),
            ("<int:line_id>/propose/", propose, "propose", MAY_PROPOSE),
            ("<int:line_id>/hide/", hide, "hide", MAY_PROPOSE),
            ("<int:line_id>/remove/", remove, "remove", MAY_PROPOSE),
            ("changes/<uuid:change_id>/", NUMBERS.one_change, "one_change", MAY_READ),
            ("changes/<uuid:change_id>/agree/", NUMBERS.agree, "agree", MAY_AGREE),
            ("changes/<uuid:change_id>/decline/", NUMBERS.decline, "decline", MAY_AGREE),
            ("changes/<uuid:change_id>/withdraw/", NUMBERS.withdraw, "withdraw", MAY_PROPOSE),
        ]
        return [
            path(route, self.admin_site.admin_view(only_for(may, view)), name=f"{NAME}_{name}")
            for route, view, name, may in pages
        ]
