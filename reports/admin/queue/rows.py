"""One page of the queue: which reports, and what a row says of each. Four queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from accounts.models import User
from reports.access import reports_for
from reports.admin import words
from reports.admin.durations import due_words
from reports.admin.queue.place import Place
from reports.models import Clock, Evaluation, Report, Wish
from reports.vocabulary import HARMS, AgeBand, ClockKind, Level, State, WishKind

ROWS_A_PAGE = 50


@dataclass(frozen=True)
class Wanted:
    """What the links above the queue chose."""

    level: Level | None = None
    only_mine: bool = False
    after: Place | None = None


@dataclass(frozen=True)
class Row:
    """What a moderator sees of a report before opening it: nothing that anybody typed."""

    report: Report
    level_words: object
    reason: str
    more_reasons: int
    age: object
    harms: list[object]
    due: str
    due_kind: object
    is_late: bool
    worked_on_by: str
    is_mine: bool
    state: object
    asks: list[object]


@dataclass(frozen=True)
class Page:
    rows: list[Row]
    next_place: Place | None


def page_of(user: User, *, wanted: Wanted, now: datetime) -> Page:
    """Return the reports that `user` may see and asked for, with what is known of each."""
    reports = _reports(user, wanted)
    shown = reports[:ROWS_A_PAGE]
    ids = [report.pk for report in shown]
    reasons, clocks = _reasons_of(ids), _next_clock_of(ids)
    wishes = _wishes_of(ids)
    rows = [
        _row(
            report,
            reasons=reasons.get(report.pk, []),
            clock=clocks.get(report.pk),
            asks=wishes.get(report.pk, []),
            user=user,
            now=now,
        )
        for report in shown
    ]
    return Page(rows, _place_of(shown[-1]) if len(reports) > ROWS_A_PAGE else None)


def _reports(user: User, wanted: Wanted) -> list[Report]:
    reports = reports_for(user).open().in_queue_order()
    if wanted.level is not None:
        reports = reports.filter(level=wanted.level)
    if wanted.only_mine:
        reports = reports.filter(moderator=user)
    if wanted.after is not None:
        place = wanted.after
        reports = reports.after(level=place.level, due_at=place.due_at, report_id=place.report_id)
    return list(reports.select_related("moderator", "lease__holder")[: ROWS_A_PAGE + 1])


def _place_of(report: Report) -> Place:
    return Place(Level(report.level), report.due_at, report.pk)


def _reasons_of(ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Return the sentences of each report's latest evaluation, the most urgent first."""
    found: dict[UUID, list[str]] = {}
    evaluations = Evaluation.objects.filter(report__in=ids).order_by("made_at")
    for report_id, reasons in evaluations.values_list("report_id", "reasons"):
        found[report_id] = [str(each["says"]) for each in reasons]
    return found


def _next_clock_of(ids: Sequence[UUID]) -> dict[UUID, Clock]:
    running = Clock.objects.filter(report__in=ids, met_at=None, due_at__isnull=False)
    found: dict[UUID, Clock] = {}
    for clock in running.order_by("due_at"):
        found.setdefault(clock.report_id, clock)
    return found


def _wishes_of(ids: Sequence[UUID]) -> dict[UUID, list[object]]:
    """Return what each reporter asks and nobody has done yet, as marks for the row."""
    found: dict[UUID, list[object]] = {}
    standing = Wish.objects.standing().filter(report__in=ids)
    for report_id, kind in standing.values_list("report_id", "kind"):
        found.setdefault(report_id, []).append(words.WISHES[WishKind(kind)])
    return found


def _row(  # a row is put together here and nowhere else
    report: Report,
    *,
    reasons: list[str],
    clock: Clock | None,
    asks: list[object],
    user: User,
    now: datetime,
) -> Row:
    due_at = clock.due_at if clock else None
    return Row(
        report=report,
        level_words=words.LEVELS[Level(report.level)],
        reason=reasons[0] if reasons else "",
        more_reasons=max(len(reasons) - 1, 0),
        age=words.AGES[AgeBand(report.age_band)],
        harms=[HARMS.get(code, code) for code in report.harms],
        due=due_words(due_at, now=now) if due_at else "",
        due_kind=words.CLOCKS[ClockKind(clock.kind)] if clock else "",
        is_late=due_at is not None and due_at < now,
        worked_on_by=_worked_on_by(report, now=now),
        is_mine=report.moderator_id == user.pk,
        state=words.STATES[State(report.state)],
        asks=asks,
    )


def _worked_on_by(report: Report, *, now: datetime) -> str:
    lease = getattr(report, "lease", None)
    if lease is not None and lease.is_running(now):
        return str(lease.holder.username)
    return str(report.moderator.username) if report.moderator else ""
