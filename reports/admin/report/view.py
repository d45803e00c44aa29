"""The page of a report. Whoever opens it stands in the audit log."""

import secrets
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from reports.access import Letter, data_key_for_staff
from reports.access.case_file import letters_of
from reports.actions.note_opened import note_opened
from reports.admin import words
from reports.admin.page import show, staff_of, with_report
from reports.admin.report.gist import gist_of
from reports.admin.report.hold import Hold, hold_on
from reports.admin.report.moves import moves_for
from reports.admin.report.story import Story
from reports.admin.report.timeline import timeline_of
from reports.admin.report.times import clock_lines, promise_lines
from reports.admin.report.wishes import wishes_of
from reports.admin.work.forms import HouseholdForm, LevelForm, ReplyForm
from reports.models import Report
from reports.vocabulary import HARMS, AgeBand, Audience, Level, State, WishKind


@dataclass(frozen=True)
class Kept:
    """Words that could not be saved, and the letters that were sent meanwhile."""

    body: str
    is_question: bool
    newer: tuple[Letter, ...]
    hidden: list[tuple[str, str]]


@dataclass(frozen=True)
class Extra:
    """What a page says beyond the report itself: after a click, or after a refusal."""

    story: Story | None = None
    refusal: str = ""
    reply_form: ReplyForm | None = None
    level_form: LevelForm | None = None
    household_form: HouseholdForm | None = None
    kept: Kept | None = None


NOTHING_MORE = Extra()


@require_safe
@with_report
def read_report(request: HttpRequest, report: Report) -> HttpResponse:
    note_opened(report=report, by=staff_of(request), now=timezone.now())
    return show_report(request, report)


def show_report(
    request: HttpRequest, report: Report, extra: Extra = NOTHING_MORE, *, status: int = 200
) -> HttpResponse:
    """Draw the page of the report. Raises ReportNotFoundError once its key is erased."""
    user, now = staff_of(request), timezone.now()
    data_key = data_key_for_staff(report)
    letters = letters_of(report, data_key=data_key)
    wishes = wishes_of(report, by=user)
    hold = hold_on(report, by=user, now=now)
    moves = moves_for(report, by=user, stop_asked=WishKind.STOP in wishes)
    return show(
        request,
        "report",
        title=_("Report %s") % report.short_name,
        status=status,
        report=report,
        extra=extra,
        about=_about(report),
        gist=gist_of(report, data_key=data_key),
        evaluation=report.evaluations.first(),
        clocks=clock_lines(report, now=now),
        promises=promise_lines(report, now=now),
        timeline=timeline_of(report),
        letters=letters,
        wishes=wishes,
        hold=hold,
        moves=moves,
        move_tag=secrets.token_hex(32),
        **_forms(report, extra=extra, hold=hold, seen=len(letters)),
    )


def _about(report: Report) -> dict[str, Any]:
    return {
        "level": words.LEVELS[Level(report.level)],
        "state": words.STATES[State(report.state)],
        "audience": words.AUDIENCES[Audience(report.audience)],
        "age": words.AGES[AgeBand(report.age_band)],
        "harms": [HARMS.get(code, code) for code in report.harms],
    }


def _forms(report: Report, *, extra: Extra, hold: Hold, seen: int) -> dict[str, Any]:
    if hold.token is None:
        return {}
    return {
        "reply_form": extra.reply_form or ReplyForm.fresh(token=hold.token, seen=seen),
        "level_form": extra.level_form or LevelForm.fresh(token=hold.token, level=report.level),
        "household_form": extra.household_form
        or HouseholdForm.fresh(token=hold.token, lives_there=_lives_there(report)),
    }


def _lives_there(report: Report) -> str:
    return "maybe" if report.person_may_live_there else "no"
