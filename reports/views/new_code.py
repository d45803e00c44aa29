"""Did someone find your code? A new one; the old one stops working at once."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from reports.access import OpenedCase, ReportNotFoundError, keys_of_code, shown_code
from reports.actions.change_code import change_code
from reports.actions.submit_report import CodeTakenError, code_of_seed
from reports.views.case import busy_with_new_code, with_case
from reports.views.case_session import keep_case
from reports.views.closed import closed
from reports.views.code_session import (
    draw_new_code,
    drawn_seed,
    forget_new_code,
    given_seed,
    note_given,
    note_seen,
)
from reports.views.page import STYLE_OF_AUDIENCE, say, show
from reports.views.throttle import CODE_SLOT, BusyError
from reports.vocabulary import Audience


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def new_code(request: HttpRequest, case: OpenedCase) -> HttpResponse:
    """Ask whether a new code is wanted; a POST gives it, once however often it is pressed."""
    if request.method == "POST":
        return _give(request, case)
    draw_new_code(request)
    return show(request, "new_code", band=_band(case), page=say(request, "someone_found"))


@require_safe
@with_case
def new_code_shown(request: HttpRequest, case: OpenedCase) -> HttpResponse:
    """Show the new code as often as this page is loaded; it is stored nowhere."""
    seed = given_seed(request)
    if seed is None:
        return redirect("reporter:case")
    if request.method != "HEAD":
        note_seen(request)
    _, number = code_of_seed(seed)
    shown = shown_code(number, language=get_language() or settings.LANGUAGE_CODE)
    return show(
        request,
        "new_code_shown",
        band=_band(case),
        page=say(request, "new_code"),
        digits=shown.digits,
        words=shown.words,
    )


def _give(request: HttpRequest, case: OpenedCase) -> HttpResponse:
    seed = drawn_seed(request)
    if seed is None:
        # A second press finds it given; a press from an old page finds nothing drawn.
        given = given_seed(request) is not None
        return redirect("reporter:new-code-shown" if given else "reporter:new-code")
    now = timezone.now()
    try:
        with CODE_SLOT.hold():
            keys = keys_of_code(code_of_seed(seed)[1])
        changed = change_code(case=case, keys=keys, now=now)
    except BusyError:
        return busy_with_new_code(request)
    except CodeTakenError:
        forget_new_code(request)
        return redirect("reporter:new-code")
    except ReportNotFoundError:
        request.session.flush()
        return closed(request)
    keep_case(request, changed, now=now)
    note_given(request, seed)
    return redirect("reporter:new-code-shown")


def _band(case: OpenedCase) -> str:
    return STYLE_OF_AUDIENCE[Audience(case.report.audience)]
