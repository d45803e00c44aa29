"""Reports on the desk: the admin's addresses, with pages of our own behind them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from accounts.roles import may_read_reports
from reports.admin.page import not_here
from reports.admin.queue.view import queue
from reports.admin.queue.wishes import wishes
from reports.admin.read_only import ReadOnlyAdmin
from reports.admin.report.view import read_report
from reports.admin.work.household import note
from reports.admin.work.lease import give_back, take
from reports.admin.work.level import change_level
from reports.admin.work.move import move
from reports.admin.work.reply import reply
from reports.admin.work.story import show_story
from reports.admin.work.wishes import erase, other_person


class ReportAdmin(ReadOnlyAdmin):
    """No stock page stands here: none adds, changes, deletes, searches or lists by itself."""

    may_view = staticmethod(may_read_reports)

    def get_urls(self) -> list[URLPattern]:
        one = "<str:report_id>/"
        return [
            path("", self._page(queue), name="reports_report_changelist"),
            path("wishes/", self._page(wishes), name="reports_report_wishes"),
            path(one, self._page(read_report), name="reports_report_change"),
            path(f"{one}take/", self._page(take), name="reports_report_take"),
            path(f"{one}give-back/", self._page(give_back), name="reports_report_give_back"),
            path(f"{one}story/", self._page(show_story), name="reports_report_story"),
            path(f"{one}reply/", self._page(reply), name="reports_report_reply"),
            path(f"{one}move/", self._page(move), name="reports_report_move"),
            path(f"{one}level/", self._page(change_level), name="reports_report_level"),
            path(f"{one}household/", self._page(note), name="reports_report_household"),
            path(
                f"{one}other-person/",
                self._page(other_person),
                name="reports_report_other_person",
            ),
            path(f"{one}erase/", self._page(erase), name="reports_report_erase"),
        ]

    def _page(self, view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        def view_by_role(request: HttpRequest, **kwargs: str) -> HttpResponse:
            # Who reads no reports finds none: the same answer as for an address without a page.
            if not self.has_view_permission(request):
                return not_here(request)
            return view(request, **kwargs)

        return self.admin_site.admin_view(view_by_role)
