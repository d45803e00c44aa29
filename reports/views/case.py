"""The case page: what we do, what we promised, messages both ways, and a way to stop us."""

import secrets
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import pgettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from reports.access import OpenedCase, ReportNotFoundError, case_file, mark_read
from reports.actions.ask_to_stop import ask_to_stop, take_stop_back
from reports.actions.send_message import Letter, write_to_team
from reports.forms.code import MessageForm
from reports.local_time import site_zone, today_at
from reports.views.case_words import CaseWords
from reports.views.closed import closed
from reports.views.code import ask_for_code_again
from reports.views.journey_session import case_in, take_letter
from reports.views.page import STYLE_OF_AUDIENCE, show

CaseView = Callable[[HttpRequest, OpenedCase], HttpResponse]


def with_case(view: CaseView) -> Callable[[HttpRequest], HttpResponse]:
    """Give the view the case opened in this session.

    Without one: the neutral closed page, or, for a message just written, the code page with it.
    """

    def view_with_case(request: HttpRequest) -> HttpResponse:
        try:
            case = case_in(request, now=timezone.now())
        except ReportNotFoundError:
            request.session.flush()
            case = None
        return view(request, case) if case else without_case(request)

    return view_with_case


def without_case(request: HttpRequest) -> HttpResponse:
    """Answer where no case is open. A message just typed waits for the code, nothing else."""
    is_message = request.path == reverse("reporter:write")
    letter = request.POST.get("body", "").replace("\0", "").strip() if is_message else ""
    return ask_for_code_again(request, letter=letter) if letter else closed(request)


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


@require_POST
@with_case
def stop(request: HttpRequest, case: OpenedCase) -> HttpResponse:  # noqa: ARG001
    ask_to_stop(report=case.report, zone=site_zone(), now=timezone.now())
    return redirect("reporter:case")


@require_POST
@with_case
def keep(request: HttpRequest, case: OpenedCase) -> HttpResponse:  # noqa: ARG001
    take_stop_back(report=case.report, now=timezone.now())
    return redirect("reporter:case")


def show_case(request: HttpRequest, case: OpenedCase, *, form: MessageForm | None) -> HttpResponse:
    now = timezone.now()
    file = case_file(case)
    words = CaseWords(request=request, file=file, today=today_at(now))
    if request.method != "HEAD" and any(each.from_us and each.is_new for each in file.letters):
        mark_read(case, today=today_at(now))
    return show(
        request,
        "case",
        band=STYLE_OF_AUDIENCE[file.audience],
        state=words.state(),
        history=words.history(),
        promises=words.promises(),
        messages=words.messages(),
        write_form=form or empty_form(request),
        stop=words.stop(),
    )


def empty_form(request: HttpRequest) -> MessageForm:
    """Return the box for one new message, filled with what waited for the code."""
    initial = {"tag": secrets.token_hex(32), "body": take_letter(request)}
    return MessageForm(label=_write_label(), initial=initial)


def _write_label() -> str:
    return pgettext("case", "Write more")
