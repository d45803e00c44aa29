"""Try the code once while it can still be looked at: a slip of the pen is found now, or never."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from languages.said import pgettext
from reports.actions.submit_report import code_of_seed
from reports.forms.code import CodeForm
from reports.forms.question import error_text
from reports.views.closed import closed
from reports.views.journey_session import Sent, sent_in
from reports.views.page import STYLE_OF_AUDIENCE, say, show


@require_http_methods(["GET", "HEAD", "POST"])
def try_code(request: HttpRequest) -> HttpResponse:
    """Compare what was typed with the code of this session. No report is opened or looked for."""
    sent = sent_in(request)
    if sent is None:
        return closed(request)
    if "skip" in request.POST:
        return show_end(request, sent, "try_skipped")
    bound = request.POST if request.method == "POST" else None
    form = CodeForm(bound, label=pgettext("code", "Your code"), not_a_code=error_text("e_try"))
    if form.is_valid():
        _, number = code_of_seed(sent.seed)
        if form.cleaned_data["code"] == number:
            return show_end(request, sent, "try_worked")
        form.add_error("code", error_text("e_try"))
    words = say(request, "try_code", sent.audience)
    return show(request, "try_code", band=STYLE_OF_AUDIENCE[sent.audience], page=words, form=form)


def show_end(request: HttpRequest, sent: Sent, key: str) -> HttpResponse:
    """Show that nothing is left to do here."""
    words = say(request, key, sent.audience)
    return show(request, "tried", band=STYLE_OF_AUDIENCE[sent.audience], page=words)
