"""The confirmation: the code, what happens next, and what can help meanwhile."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from reports.access import shown_code
from reports.actions.submit_report import code_of_seed
from reports.local_time import by_day_words, today_at
from reports.views.closed import closed
from reports.views.journey_session import Sent, sent_in
from reports.views.page import STYLE_OF_AUDIENCE, say, show
from reports.vocabulary import Level, PromiseKind


@require_safe
def done(request: HttpRequest) -> HttpResponse:
    """Show the code once more as often as this page is loaded; it is stored nowhere."""
    sent = sent_in(request)
    if sent is None:
        return closed(request)
    _, number = code_of_seed(sent.seed)
    days = _days(sent)
    shown = shown_code(number, language=get_language() or settings.LANGUAGE_CODE)
    words = say(request, "done", sent.audience)
    after = say(request, "next", sent.audience, **days)
    return show(
        request,
        "done",
        band=STYLE_OF_AUDIENCE[sent.audience],
        heading=words.heading,
        lines=words.hints,
        digits=shown.digits,
        words=shown.words,
        next_heading=after.heading,
        next_lines=after.hints,
        urgent=_urgent(request, sent, days),
        audience=sent.audience.value,
        help=sent.help,
    )


def _days(sent: Sent) -> dict[str, str]:
    today = today_at(timezone.now())
    said = {kind: by_day_words(day, today=today) for kind, day in sent.report.days.items()}
    return {
        "by_day": said.get(PromiseKind.FIRST_READ, ""),
        "by_answer_day": said.get(PromiseKind.ANSWER, ""),
        "no_answer_day": "" if PromiseKind.ANSWER in said else "yes",
    }


def _urgent(
    request: HttpRequest, sent: Sent, days: dict[str, str]
) -> dict[str, str | list[str]] | None:
    """Return what stands above the code of an urgent report: the number comes first."""
    if sent.report.level is not Level.P0:
        return None
    words = say(request, "done_p0", **days)
    return {"heading": words.heading, "lines": words.hints}
