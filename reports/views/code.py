"""Come back with a code."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from languages.said import pgettext
from reports.access import ReportNotFoundError, keys_of_code, open_with_code
from reports.forms.code import LONGEST_TYPED_CODE, CodeForm
from reports.forms.question import error_text
from reports.views.case_session import (
    COMPLAINT_BOX,
    MESSAGE_BOX,
    close_case,
    keep_case,
    keep_letter,
)
from reports.views.code_session import forget_new_code
from reports.views.page import lines_of, say, show
from reports.views.throttle import CODE_SHARE, CODE_SLOT, BusyError, client_bucket


@require_http_methods(["GET", "HEAD", "POST"])
def enter_code(request: HttpRequest) -> HttpResponse:
    form = CodeForm(request.POST if request.method == "POST" else None, label=_label())
    if not (form.is_bound and form.is_valid()):
        return code_page(request, form, letter=letter_of(request), box=box_of(request))
    try:
        return _open(request, form)
    except BusyError:
        return show(
            request,
            "slow",
            status=503,
            fields=[
                ("code", form["code"].value()),
                ("letter", letter_of(request)),
                ("box", box_of(request)),
            ],
            action_url=reverse("reporter:code"),
        )


def _open(request: HttpRequest, form: CodeForm) -> HttpResponse:
    now = timezone.now()
    CODE_SHARE.take(
        client_bucket(request, trusted_proxy_count=settings.TRUSTED_PROXY_COUNT), now=now
    )
    with CODE_SLOT.hold():
        keys = keys_of_code(form.cleaned_data["code"])
    try:
        case = open_with_code(keys)
    except ReportNotFoundError:
        form.add_error("code", error_text("e_code"))
        return code_page(request, form, letter=letter_of(request), box=box_of(request))
    # A new token: whoever saw the old cookie does not come in with us.
    request.session.cycle_key()
    close_everything(request)
    keep_case(request, case, now=now)
    box = box_of(request)
    keep_letter(request, letter_of(request), box=box)
    return redirect("reporter:badly" if box == COMPLAINT_BOX else "reporter:case")


def ask_for_code_again(request: HttpRequest, *, letter: str, box: str) -> HttpResponse:
    """Ask for the code of a case that was shut meanwhile, and keep what was written for it."""
    return code_page(request, CodeForm(label=_label()), letter=letter, box=box)


def without_token(request: HttpRequest) -> HttpResponse:
    """Give back what was typed and what waits for it; nothing is opened without one more press.

    Not a code that another site sent: it would open somebody else's case for whoever presses.
    """
    typed = request.POST.get("code", "").replace("\0", "")[:LONGEST_TYPED_CODE]
    old, letter = say(request, "e_stale").heading, letter_of(request)
    return code_page(
        request,
        CodeForm(label=_label(), typed=typed if is_from_here(request) else ""),
        letter=letter,
        box=box_of(request),
        notice=[old, *say(request, "e_letter").hints] if letter else [old],
    )


def is_from_here(request: HttpRequest) -> bool:
    """Say whether a form came from a page of this site; old browsers do not tell, and count."""
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def code_page(
    request: HttpRequest,
    form: CodeForm,
    *,
    letter: str,
    box: str,
    notice: list[str] | None = None,
) -> HttpResponse:
    if notice is None:
        notice = lines_of(say(request, "e_letter")) if letter else []
    return show(
        request,
        "code",
        form=form,
        hints=say(request, "comeback").hints,
        letter=letter,
        box=box,
        notice=notice,
        lost=say(request, "lost").hints,
    )


@require_POST
def close(request: HttpRequest) -> HttpResponse:
    close_everything(request)
    return redirect("reporter:code")


def close_everything(request: HttpRequest) -> None:
    """Shut the case that was open here, a new code drawn for it included."""
    close_case(request)
    forget_new_code(request)


def box_of(request: HttpRequest) -> str:
    """Return which box the letter carried along was written in."""
    return COMPLAINT_BOX if request.POST.get("box") == COMPLAINT_BOX else MESSAGE_BOX


def letter_of(request: HttpRequest) -> str:
    """Return what was written for a case that had been shut, carried along by the form."""
    return request.POST.get("letter", "").replace("\0", "")


def _label() -> str:
    return pgettext("code", "Your code")
