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
from reports.views.page import STYLE_OF_AUDIENCE, facts_to_fill, opening_words, say, show
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
    after = say(request, "next", sent.audience, **days, **_way(sent))
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
    """Return what stands above the code of an urgent report: the number comes first.

    That it is first in the list is so for P0 only, and while somebody is here. P1 without a number
    to call has nothing to put above the code.
    """
    facts = facts_to_fill(request)
    is_first = sent.report.level is Level.P0
    if not is_first and not (sent.report.level is Level.P1 and facts["number"]):
        return None
    first = facts["staffed"] if is_first else ""
    words = say(request, "done_p0", **days, first=first, on_day=opening_words())
    return {"heading": words.heading, "lines": words.hints}


def _way(sent: Sent) -> dict[str, str]:
    """Return what `next` needs: the other way than the code is named only to who chose one."""
    return {"way_chosen" if sent.help.way_chosen else "code_only": "yes"}
