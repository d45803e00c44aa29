"""The case page: what we do, what we promised, what we ask, and messages both ways."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve, reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from languages.said import pgettext
from reports.access import OpenedCase, ReportNotFoundError, case_file, mark_read
from reports.actions.send_message import Letter, write_to_team
from reports.forms.code import MessageForm
from reports.local_time import today_at
from reports.views.case_more import CaseMore
from reports.views.case_session import COMPLAINT_BOX, MESSAGE_BOX, case_in, shows_old, take_letter
from reports.views.case_words import CaseWords
from reports.views.closed import closed
from reports.views.code import ask_for_code_again
from reports.views.code_session import case_under_new_code, is_unseen
from reports.views.page import STYLE_OF_AUDIENCE, show
from reports.views.throttle import BusyError

CaseView = Callable[[HttpRequest, OpenedCase], HttpResponse]
# Where words are typed, and into which box they go back once the code was asked for again.
BOX_OF = {"write": MESSAGE_BOX, "badly": COMPLAINT_BOX}


def with_case(view: CaseView) -> Callable[[HttpRequest], HttpResponse]:
    """Give the view the case opened in this session.

    Without one: the neutral closed page, or, for a message just written, the code page with it.
    """

    def view_with_case(request: HttpRequest) -> HttpResponse:
        try:
            case = _case_of(request, now=timezone.now())
        except BusyError:
            return busy_with_new_code(request)
        if case is None:
            return without_case(request)
        shown = reverse("reporter:new-code-shown")
        if request.method == "GET" and is_unseen(request) and request.path != shown:
            # The old code is dead: nothing is more urgent than to show the new one.
            return redirect(shown)
        return view(request, case)

    return view_with_case


def _case_of(request: HttpRequest, *, now: datetime) -> OpenedCase | None:
    try:
        case = case_in(request, now=now)
    except ReportNotFoundError:
        case = case_under_new_code(request, now=now)
        if case is None:
            request.session.flush()
        return case
    return case or case_under_new_code(request, now=now)


def without_case(request: HttpRequest) -> HttpResponse:
    """Answer where no case is open. Words just typed wait for the code, nothing else."""
    box = BOX_OF.get(resolve(request.path_info).url_name or "")
    letter = request.POST.get("body", "").replace("\0", "").strip() if box else ""
    return (
        ask_for_code_again(request, letter=letter, box=box) if box and letter else closed(request)
    )


def busy_with_new_code(request: HttpRequest) -> HttpResponse:
    """Ask to press again in some seconds. Nothing was tried, nothing is lost."""
    return show(request, "slow", status=503, fields=[], action_url=reverse("reporter:new-code"))


@require_safe
@with_case
def read_case(request: HttpRequest, case: OpenedCase) -> HttpResponse:
    return show_case(request, case, form=None)


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def write(request: HttpRequest, case: OpenedCase) -> HttpResponse:
    if request.method != "POST":
        return redirect("reporter:case")
    form = MessageForm(request.POST, label=_write_label())
    if not form.is_valid():
        return show_case(request, case, form=form)
    letter = Letter(
        body=form.cleaned_data["body"], form_tag=bytes.fromhex(form.cleaned_data["tag"])
    )
    write_to_team(report=case.report, data_key=case.data_key, letter=letter, now=timezone.now())
    return redirect("reporter:case")


def show_case(request: HttpRequest, case: OpenedCase, *, form: MessageForm | None) -> HttpResponse:
    now = timezone.now()
    file = case_file(case)
    words = CaseWords(request, file, today_at(now), shows_old=shows_old(request, case))
    more = CaseMore(words)
    if request.method != "HEAD" and _has_news(words):
        mark_read(case, today=today_at(now))
    return show(
        request,
        "case",
        band=STYLE_OF_AUDIENCE[file.audience],
        harms=file.harms,
        **upper_half(words),
        write_form=form or empty_form(request),
        asked=more.asked(),
        complaint=more.complaint(),
        openers=more.openers(),
        cannot=more.cannot(),
        helped=more.helped(),
        open_again=more.open_again(),
        old=more.old(),
        more=more.more(),
    )


def upper_half(words: CaseWords) -> dict[str, Any]:
    """Return status, promises and letters: what the desk's preview shows as well."""
    return {
        "state": words.state(),
        "history": words.history(),
        "promises": words.promises(),
        "question": words.question(),
        "messages": words.messages(),
        "no_messages": words.no_messages(),
    }


def _has_news(words: CaseWords) -> bool:
    return any(
        each.from_us and each.is_new and not words.is_hidden(each) for each in words.file.letters
    )


def empty_form(request: HttpRequest) -> MessageForm:
    """Return the box for one new message, filled with what waited for the code."""
    initial = {"tag": secrets.token_hex(32), "body": take_letter(request)}
    return MessageForm(label=_write_label(), initial=initial)


def _write_label() -> str:
    return pgettext("case", "Write more")
