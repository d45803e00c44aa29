"""The buttons of the case page: each asks one action and leads back to the page."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from reports.access import OpenedCase
from reports.actions.ask_for_other_person import ask_for_other_person, take_other_person_back
from reports.actions.ask_to_delete import ask_to_delete, take_delete_back
from reports.actions.ask_to_stop import ask_to_stop, take_stop_back
from reports.actions.hide_messages import hide_messages
from reports.actions.make_wish import waits_for_a_person
from reports.actions.reopen_report import reopen_report
from reports.actions.say_helped import say_helped
from reports.actions.skip_question import skip_question
from reports.local_time import site_zone
from reports.views.case import with_case
from reports.views.case_session import fold_old, show_old
from reports.views.page import STYLE_OF_AUDIENCE, say, show
from reports.vocabulary import Audience, Helped


def button(press: Callable[[HttpRequest, OpenedCase], object]) -> Callable[..., HttpResponse]:
    """Make a view of what one button does: POST only, and back to the case page."""

    def pressed(request: HttpRequest, case: OpenedCase) -> HttpResponse:
        press(request, case)
        return redirect("reporter:case")

    return require_POST(with_case(pressed))


@button
def stop(request: HttpRequest, case: OpenedCase) -> None:  # noqa: ARG001
    ask_to_stop(report=case.report, zone=site_zone(), now=timezone.now())


@button
def keep(request: HttpRequest, case: OpenedCase) -> None:  # noqa: ARG001
    take_stop_back(report=case.report, now=timezone.now())


@button
def ask_person(request: HttpRequest, case: OpenedCase) -> None:  # noqa: ARG001
    ask_for_other_person(report=case.report, now=timezone.now())


@button
def keep_person(request: HttpRequest, case: OpenedCase) -> None:  # noqa: ARG001
    take_other_person_back(report=case.report, now=timezone.now())


@button
def keep_all(request: HttpRequest, case: OpenedCase) -> None:  # noqa: ARG001
    take_delete_back(report=case.report, now=timezone.now())


@button
def hide(request: HttpRequest, case: OpenedCase) -> None:
    hide_messages(report=case.report, now=timezone.now())
    fold_old(request)


@button
def unfold(request: HttpRequest, case: OpenedCase) -> None:
    show_old(request, case)


@button
def open_again(request: HttpRequest, case: OpenedCase) -> None:  # noqa: ARG001
    reopen_report(report=case.report, now=timezone.now())


@button
def skip(request: HttpRequest, case: OpenedCase) -> None:
    question = _uuid(request.POST.get("question", ""))
    if question is not None:
        skip_question(report=case.report, question_id=question, now=timezone.now())


@button
def helped(request: HttpRequest, case: OpenedCase) -> None:
    said = next((each for each in Helped if each == request.POST.get("helped")), None)
    if said is not None:
        say_helped(report=case.report, helped=said, now=timezone.now())


@require_http_methods(["GET", "HEAD", "POST"])
@with_case
def delete(request: HttpRequest, case: OpenedCase) -> HttpResponse:
    """Say what deleting means, and what it cannot do; a POST asks for it."""
    if request.method == "POST":
        ask_to_delete(report=case.report, zone=site_zone(), now=timezone.now())
        return redirect("reporter:case")
    by_a_person = waits_for_a_person(case.report)
    page = say(
        request,
        "delete",
        by_a_person="yes" if by_a_person else "",
        by_itself="" if by_a_person else "yes",
    )
    band = STYLE_OF_AUDIENCE[Audience(case.report.audience)]
    return show(request, "delete", band=band, page=page)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
