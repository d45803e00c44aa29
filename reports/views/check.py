"""Check the answers, send them, and see the code."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from reports.access import keys_of_code, shown_code
from reports.actions.submit_report import (
    CodeTakenError,
    FormCode,
    SubmittedReport,
    code_of_seed,
    submit_report,
)
from reports.journey.engine import Journey
from reports.journey.known import country_of
from reports.local_time import by_day_words, site_zone, today_at
from reports.views.closed import closed
from reports.views.journey_session import (
    Sent,
    draw_seed,
    journey_in,
    keep_sent,
    seed_in,
    sent_in,
)
from reports.views.page import (
    STYLE_OF_AUDIENCE,
    lines_of,
    say,
    say_step,
    show,
    style_of,
    texts_of,
)
from reports.views.question import go_on
from reports.views.throttle import SEND_SLOT, BusyError
from reports.vocabulary import Level, PromiseKind


@dataclass(frozen=True)
class Row:
    """One question with what was said, as the check page lists it."""

    question: str
    answers: list[str]
    words: str
    change_url: str


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Show the answers with a way to change each; a POST sends them."""
    journey = journey_in(request)
    if journey is None:
        return without_answers(request)
    if not journey.may_send():
        return go_on(journey)
    if request.method == "POST":
        return send(request, journey)
    if seed_in(request) is None:
        draw_seed(request)
    return show_check(request, journey)


def without_answers(request: HttpRequest) -> HttpResponse:
    """Answer where no unsent answers are left: sent already, forgotten, or never begun."""
    if sent_in(request):
        return redirect("reporter:done")
    if request.method == "POST":
        return show(request, "start_again", page=say(request, "e_gone"))
    return closed(request)


def send(request: HttpRequest, journey: Journey) -> HttpResponse:
    """Store the report. A seed drawn on the check page makes a second Send the same report."""
    seed = seed_in(request)
    if seed is None:
        return redirect("reporter:check")
    try:
        submitted = _submit(journey, seed)
    except BusyError:
        return show(
            request,
            "slow",
            status=503,
            band=style_of(journey),
            fields=[("send", "1")],
            action_url=reverse("reporter:check"),
        )
    except CodeTakenError:
        draw_seed(request)
        return show_check(request, journey, notice=lines_of(say(request, "e_again")))
    keep_sent(request, Sent(seed=seed, audience=journey.audience, report=submitted))
    return redirect("reporter:done")


def _submit(journey: Journey, seed: bytes) -> SubmittedReport:
    tag, number = code_of_seed(seed)
    with SEND_SLOT.hold():
        keys = keys_of_code(number)
    return submit_report(
        journey=journey,
        code=FormCode(tag=tag, number=number, keys=keys),
        language=get_language() or settings.LANGUAGE_CODE,
        country=country_of(journey, country=settings.COUNTRY),
        zone=site_zone(),
        now=timezone.now(),
    )


def show_check(
    request: HttpRequest, journey: Journey, *, notice: list[str] | None = None
) -> HttpResponse:
    return show(
        request,
        "check",
        band=style_of(journey),
        page=say(request, "check", journey.audience),
        rows=rows_of(request, journey),
        notice=notice or [],
        back_url=reverse("reporter:question", kwargs={"place": len(journey.path()) - 1}),
    )


def rows_of(request: HttpRequest, journey: Journey) -> list[Row]:
    """Return what was said, question by question, in the words it was said in."""
    rows = []
    for place, step in enumerate(journey.path()):
        answer = journey.answers.get(step.name)
        if not step.is_question or answer is None:
            continue
        words = say_step(request, journey, step)
        rows.append(
            Row(
                question=words.heading,
                answers=texts_of(request, journey, step),
                words=answer.text,
                change_url=reverse("reporter:question", kwargs={"place": place}),
            )
        )
    return rows


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
    )


def _days(sent: Sent) -> dict[str, str]:
    today = today_at(timezone.now())
    said = {kind: by_day_words(day, today=today) for kind, day in sent.report.days.items()}
    return {
        "by_day": said.get(PromiseKind.FIRST_READ, ""),
        "by_answer_day": said.get(PromiseKind.ANSWER, ""),
    }


def _urgent(
    request: HttpRequest, sent: Sent, days: dict[str, str]
) -> dict[str, str | list[str]] | None:
    """Return what stands above the code of an urgent report: the number comes first."""
    if sent.report.level is not Level.P0:
        return None
    words = say(request, "done_p0", **days)
    return {"heading": words.heading, "lines": words.hints}
