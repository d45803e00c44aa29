"""Their own words, behind one click. They stand in this one answer; a reload hides them again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from reports.access import data_key_for_staff, report_for
from reports.actions.change_state import ReportChangedError
from reports.actions.open_story import open_story
from reports.admin.page import staff_of, with_report
from reports.admin.report.story import story_of
from reports.admin.report.view import Extra, show_report
from reports.models import Report


@require_http_methods(["GET", "HEAD", "POST"])
@with_report
def show_story(request: HttpRequest, report: Report) -> HttpResponse:
    if request.method != "POST":
        return redirect("desk:reports_report_change", report.pk)
    words = _open(request, report)
    story = story_of(report, words=words, data_key=data_key_for_staff(report))
    return show_report(request, report, Extra(story=story))


def _open(request: HttpRequest, report: Report) -> dict[str, str]:
    user = staff_of(request)
    try:
        return open_story(report=report, by=user, now=timezone.now())
    except ReportChangedError:
        # Two clicks at once: the other one has begun the review, and reading is allowed to both.
        fresh = report_for(user, report.pk)
        words = open_story(report=fresh, by=user, now=timezone.now())
        report.refresh_from_db()
        return words
