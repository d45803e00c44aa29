"""Check the answers, send them, and see the code."""

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from reports.access import keys_of_code
from reports.actions.submit_report import (
    CodeTakenError,
    FormCode,
    SubmittedReport,
    code_of_seed,
    submit_report,
)
from reports.journey.answer import UNSAID
from reports.journey.engine import Journey
from reports.journey.known import (
    is_about_another,
    is_close,
    leaves_a_number,
    needs_hotline,
    needs_takedown,
    reader_of_help,
)
from reports.journey.meaning import harms_of
from reports.local_time import site_zone
from reports.views.closed import closed
from reports.views.journey_session import (
    HelpAfter,
    Sent,
    campaign_in,
    country_told,
    draw_seed,
    journey_in,
    keep_sent,
    seed_in,
    sent_in,
)
from reports.views.page import (
    lines_of,
    say,
    say_step,
    show,
    style_of,
    texts_of,
)
from reports.views.section_list import open_parts
from reports.views.throttle import SEND_SLOT, BusyError
from reports.views.way_on import FROM_CHECK, address_of, back_from_check, lead_back
from service.settings_now import service_settings


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
        return lead_back(journey)
    if request.method == "POST":
        return send(request, journey)
    if seed_in(request) is None:
        draw_seed(request)
    return show_check(request, journey)


def without_token(request: HttpRequest) -> HttpResponse:
    """Show the answers again, to be sent with one more tap: without its token, no form counts."""
    if "send" not in request.POST:
        return closed(request)
    journey = journey_in(request)
    if journey is None:
        return without_answers(request)
    if not journey.may_send():
        return lead_back(journey)
    if seed_in(request) is None:
        draw_seed(request)
    return show_check(request, journey, notice=lines_of(say(request, "e_again")))


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
        own = service_settings(now=timezone.now()).country
        country = country_told(request, journey, own=own)
        submitted = _submit(journey, seed, country=country, campaign=campaign_in(request))
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
    sent = Sent(seed=seed, audience=journey.audience, report=submitted, help=help_after(journey))
    keep_sent(request, sent)
    return redirect("reporter:done")


def help_after(journey: Journey) -> HelpAfter:
    """Return what to offer beside the code. An adult's story of long ago needs no app steps."""
    return HelpAfter(
        reader=reader_of_help(journey),
        apps=tuple(sorted(journey.said("app") - {"other", "unsure", UNSAID})),
        takedown=needs_takedown(journey),
        hotline=needs_hotline(journey),
        close=is_close(journey),
        other=is_about_another(journey),
        way_chosen=leaves_a_number(journey),
        harms=tuple(harms_of(journey)),
    )


def _submit(journey: Journey, seed: bytes, *, country: str, campaign: str) -> SubmittedReport:
    tag, number = code_of_seed(seed)
    now = timezone.now()
    with SEND_SLOT.hold():
        keys = keys_of_code(number)
    return submit_report(
        journey=journey,
        code=FormCode(tag=tag, number=number, keys=keys),
        language=get_language() or settings.LANGUAGE_CODE,
        country=country,
        campaign=campaign,
        zone=site_zone(),
        now=now,
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
        open_parts=open_parts(request, journey),
        back_url=back_from_check(journey),
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
                change_url=address_of(place, came_from=FROM_CHECK if journey.in_sections else ""),
            )
        )
    return rows
