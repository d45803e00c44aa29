"""The reporter's page as it will be: their words, their letters, their language.

Drawn with the case page's own words and components, so that a preview cannot differ from it.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation

from reports.access import CaseFile, Letter, OpenedCase, Shown, case_file, data_key_for_staff
from reports.actions.make_promises import STATES_WITH_A_DAY
from reports.in_force import promised_day
from reports.local_time import site_zone, today_at
from reports.models import Report
from reports.views.case import upper_half
from reports.views.case_words import CaseWords
from reports.views.page import STYLE_OF_AUDIENCE
from reports.vocabulary import Level, PromiseKind, State


@dataclass(frozen=True)
class Change:
    """What is about to happen to the case. Nothing given: the page as it is now."""

    body: str = ""
    state: State | None = None
    acts: tuple[str, ...] = ()
    with_yes: bool | None = None


@dataclass(frozen=True)
class Strip:
    """The strip of the desk above the preview: texts in the staff's language, and the form."""

    heading: str
    action: str
    confirm: str
    change: str
    hidden: list[tuple[str, str]]
    confirm_stage: str = "send"


def status_after(request: HttpRequest, report: Report, *, change: Change) -> dict[str, object]:
    """Return heading and lines of the status that the reporter will read, in their language."""
    with translation.override(report.language):
        return _words(request, report, change=change).state()


def show_child_page(
    request: HttpRequest, report: Report, *, change: Change, strip: Strip
) -> HttpResponse:
    """Draw the case page after `change`, under a strip to confirm it or go back."""
    with translation.override(report.language):
        words = _words(request, report, change=change)
        return render(
            request,
            "desk/child_page.html",
            {
                "strip": strip,
                "band": STYLE_OF_AUDIENCE[words.file.audience],
                **upper_half(words),
            },
        )


def _words(request: HttpRequest, report: Report, *, change: Change) -> CaseWords:
    now = timezone.now()
    case = OpenedCase(report=report, locator=b"", data_key=data_key_for_staff(report))
    file = case_file(case)
    if change.state is not None:
        role = getattr(request.user, "role", "")
        shown = Shown(change.state, now, change.acts, with_yes=change.with_yes, by_role=role)
        file = replace(file, history=(*file.history, shown))
    if change.body:
        asks = change.state is State.WAITING_REPORTER
        file = _with_letter(file, body=change.body, asks=asks)
    file = _with_new_day(file, report, now=now)
    # What they hid is theirs to unfold; a preview without it could not be judged.
    return CaseWords(request=request, file=file, today=today_at(now), shows_old=True)


def _with_new_day(file: CaseFile, report: Report, *, now: datetime) -> CaseFile:
    """Promise what the action will promise: the text of the new state names that day."""
    if file.now.state not in STATES_WITH_A_DAY or PromiseKind.ANSWER in file.standing:
        return file
    day = promised_day(
        level=Level(report.level),
        kind=PromiseKind.ANSWER,
        received_at=now,
        zone=site_zone(),
        now=now,
    )
    return replace(file, standing={**file.standing, PromiseKind.ANSWER: day}) if day else file


def _with_letter(file: CaseFile, *, body: str, asks: bool) -> CaseFile:
    letter = Letter(from_us=True, body=body, sent_at=timezone.now(), is_new=True, is_question=asks)
    standing = dict(file.standing)
    standing.pop(PromiseKind.ANSWER, None)
    return replace(file, letters=(*file.letters, letter), standing=standing)
