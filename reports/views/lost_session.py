"""A form came without its session or token: store nothing, give the words back in their box."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from languages.said import pgettext
from reports.forms.question import QuestionForm
from reports.journey.declaration import DECLARATION, Step, Who
from reports.journey.engine import Journey
from reports.views.closed import closed
from reports.views.journey_session import journey_in, keep_journey
from reports.views.page import lines_of, say, say_step, show, style_of
from reports.vocabulary import Audience

WHO_OF_AUDIENCE = {Audience.CAREGIVER: Who.ADULT, Audience.PROFESSIONAL: Who.PRO}


def question_with_words_kept(request: HttpRequest) -> HttpResponse:
    """Show the posted question again, filled as it was; start a session where there is none."""
    unsent = journey_in(request)
    if unsent is not None:
        return _keep_answers(request, unsent)
    journey = _journey_of_form(request)
    if journey is None:
        return closed(request)
    keep_journey(request, journey)
    step = journey.step(journey.came_back)
    if step is None:
        return _start_again(request, journey)
    return _show_again(request, journey, step, note="e_kept")


def _keep_answers(request: HttpRequest, journey: Journey) -> HttpResponse:
    """Only the token is missing: no earlier answer is lost for that."""
    step = _question_in(request, journey.while_offered(request.POST.get("step", "")))
    if step is None:
        # Past the end of the path: leads to the next question.
        return redirect("reporter:question", place=len(journey.path()))
    return _show_again(request, journey, step, note="e_stale")


def _question_in(request: HttpRequest, journey: Journey) -> Step | None:
    step = journey.step(request.POST.get("step", ""))
    return step if step is not None and step.is_question else None


def _journey_of_form(request: HttpRequest) -> Journey | None:
    try:
        audience = Audience(request.POST.get("band", ""))
    except ValueError:
        return None
    journey = Journey(who=WHO_OF_AUDIENCE.get(audience, Who.CHILD), words_for=audience)
    asked = DECLARATION.steps.get(request.POST.get("step", ""))
    way = DECLARATION.way(journey.who, audience)
    if asked is None or asked not in way or not asked.is_question:
        return journey
    return replace(journey, came_back=asked.name)


def _show_again(request: HttpRequest, journey: Journey, step: Step, *, note: str) -> HttpResponse:
    words = say_step(request, journey, step)
    form = QuestionForm(
        initial={"answer": _typed(request, step)},
        asked=step,
        words=words,
        audience=journey.audience,
    )
    return show(
        request,
        "question",
        band=style_of(journey),
        page=words,
        form=form,
        back_url=None,
        title=pgettext("title", "Question"),
        notice=lines_of(say(request, note)),
        can_skip=True,
        can_send_now=False,
        calm=[],
        actions=[],
    )


def _typed(request: HttpRequest, step: Step) -> str | list[str]:
    typed = [value.replace("\0", "") for value in request.POST.getlist("answer")]
    if step.kind == "many":
        return typed
    return typed[-1] if typed else ""


def _start_again(request: HttpRequest, journey: Journey) -> HttpResponse:
    words = say(request, "e_gone")
    return show(request, "start_again", band=style_of(journey), page=words)
