"""One question per page: show it, take its answer, go on to the next unanswered one."""

from collections.abc import Hashable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from reports.forms.question import QuestionForm, initial_answer
from reports.journey.answer import Answer
from reports.journey.declaration import Kind, Step
from reports.journey.engine import Journey
from reports.journey.known import words_key
from reports.journey.meaning import harms_of
from reports.views.beside_question import actions_of, calm_words, title_of
from reports.views.closed import closed
from reports.views.journey_session import journey_in, keep_journey, sent_in
from reports.views.lost_session import question_with_words_kept
from reports.views.page import (
    lines_of,
    names_of_site,
    say,
    say_step,
    show,
    style_of,
    values_for_step,
)
from reports.views.section_list import show_list
from reports.views.way_on import back_url, came_from, go_on, go_on_from, may_open
from service.drawn_once import show_drawn_once

FIRST_PAGE = "before"
# Drawn anew each time: what there is to read, and the place to turn to, depend on more than a page
# in memory is kept under.
HAS_MORE_TO_READ = {
    *("did_help", "meet_help", "demand_help", "told_help", "knows_help"),
    *("saw_online", "saw_picture"),
}
# Until here the numbers can be changed to those of another country beside them.
BEFORE_QUESTIONS = {"age", FIRST_PAGE}


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, place: int) -> HttpResponse:
    journey = journey_in(request)
    if request.method == "POST":
        return take_answer(request, journey) if journey else question_with_words_kept(request)
    if journey is None:
        return redirect("reporter:done") if sent_in(request) else closed(request)
    if not may_open(journey, place):
        return go_on(journey)
    return show_step(request, journey, journey.path()[place])


def take_answer(request: HttpRequest, journey: Journey) -> HttpResponse:
    """Keep the answer of the step that the form names, wherever it was posted to."""
    name = request.POST.get("step", "")
    as_shown = journey.while_offered(name)
    step = as_shown.step(name)
    if step is None:
        return redirect_with_old_page_note(request, journey)
    return take_answer_at(request, as_shown, step)


def take_answer_at(request: HttpRequest, journey: Journey, step: Step) -> HttpResponse:
    """Keep an answer, or a skip, of a step that is on this path."""
    if step.kind is Kind.END:
        return show_step(request, journey, step)
    if "skip" in request.POST and step.is_question:
        return keep_and_go_on(request, journey.with_answer(step, Answer(skipped=True)), step)
    return read_form(request, journey, step)


def read_form(request: HttpRequest, journey: Journey, step: Step) -> HttpResponse:
    """Keep what the form says; one that says nothing yet comes back with a kind word."""
    form = form_of(request, journey, step, bound=True)
    sends_now = "send_now" in request.POST and journey.may_send_at(step)
    if form.is_valid():
        changed = journey.with_answer(step, form.answer())
        return keep_and_go_on(request, changed, step, to_check=sends_now)
    if sends_now and not request.POST.getlist("answer"):
        return keep_and_go_on(request, journey, step, to_check=True)
    return show_step(request, journey, step, form=form)


def keep_and_go_on(
    request: HttpRequest, journey: Journey, step: Step, *, to_check: bool = False
) -> HttpResponse:
    keep_journey(request, journey)
    if to_check:
        return redirect("reporter:check")
    return go_on_from(journey, step, came_from=came_from(request))


def redirect_with_old_page_note(request: HttpRequest, journey: Journey) -> HttpResponse:
    """Answer a form whose question is not on this path: what comes next, with a word why."""
    if journey.in_sections:
        return show_list(request, journey, notice=lines_of(say(request, "e_stale")))
    upcoming = journey.next_step()
    if upcoming is None:
        return redirect("reporter:check")
    return show_step(request, journey, upcoming, notice=lines_of(say(request, "e_stale")))


def form_of(
    request: HttpRequest, journey: Journey, step: Step, *, bound: bool = False
) -> QuestionForm:
    words = say_step(request, journey, step)
    return QuestionForm(
        request.POST if bound else None,
        asked=step,
        words=words,
        audience=journey.audience,
        initial=initial_answer(journey.answers.get(step.name), kind=step.kind),
    )


def show_step(
    request: HttpRequest,
    journey: Journey,
    step: Step,
    *,
    form: QuestionForm | None = None,
    notice: list[str] | None = None,
) -> HttpResponse:
    """Show the page of one step. What somebody said before is drawn for them alone."""
    template = "question" if step.is_question else "info"
    said = initial_answer(journey.answers.get(step.name), kind=step.kind)
    if form or notice or said or step.name in HAS_MORE_TO_READ:
        context = context_of(request, journey, step, form=form)
        return show(request, template, notice=notice or [], **context)
    return show_drawn_once(
        request,
        f"reports/reporter/{template}.html",
        key=key_of(request, journey, step),
        context=lambda: context_of(request, journey, step),
    )


def key_of(request: HttpRequest, journey: Journey, step: Step) -> Hashable:
    """Return everything in which the pages of a step differ while nothing is said there."""
    return (
        step.name,
        journey.audience,
        style_of(journey),
        journey.place_of(step),
        came_from(request),
        title_of(journey, step),
        calm_words(journey, step),
        journey.may_send_at(step),
        words_key(step, journey),
        tuple(values_for_step(request, journey, step).items()),
        tuple(names_of_site(request, step).items()),
    )


def context_of(
    request: HttpRequest, journey: Journey, step: Step, *, form: QuestionForm | None = None
) -> dict[str, Any]:
    words = say_step(request, journey, step)
    place = journey.place_of(step)
    calm = calm_words(journey, step)
    return {
        "band": style_of(journey),
        "page": words,
        "form": form or form_of(request, journey, step),
        "back_url": back_url(journey, place, came_from=came_from(request)),
        "title": title_of(journey, step),
        "calm": lines_of(say(request, calm)) if calm else [],
        "can_skip": True,
        "can_send_now": journey.may_send_at(step),
        "actions": actions_of(request, step, words.actions),
        "step_name": step.name,
        "audience": journey.audience.value,
        "harms": harms_of(journey) if step.name in HAS_MORE_TO_READ else [],
        "may_change_place": step.name in BEFORE_QUESTIONS,
        # Whose phone it is matters before the first answer (safeguarding section 3).
        "shared": say(request, "shared") if step.name == FIRST_PAGE else None,
        "try_leave": say(request, "try_leave").heading if step.name == FIRST_PAGE else "",
    }
