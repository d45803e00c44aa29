"""Reports as moderators meet them: taken, read, closed. Built by the real actions."""

from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from accounts.models import User
from reports.actions.circumstances import second_look_asker
from reports.actions.move_report import Told, move_report
from reports.actions.open_story import open_story
from reports.actions.send_message import Letter, write_to_team
from reports.actions.take_report import take_report
from reports.models import Lease, Report
from reports.vocabulary import Level, StateEvent
from tests.reports.builders import NOW, data_key_of, fresh, queued

ACTS = ("asked_app",)


def arrived(
    count: int = 1, *, at: datetime = NOW, harms: tuple[str, ...] = ("H13",), campaign: str = ""
) -> list[Report]:
    """Store rows of reports as figures count them: received then, and nothing beside them."""
    rows = [
        Report(
            form_tag=uuid4().bytes,
            audience="13-17",
            age_band="13-17",
            language="en",
            harms=list(harms),
            campaign=campaign,
            level=Level.P3,
            due_at=at,
            received_at=at,
        )
        for _ in range(count)
    ]
    return Report.objects.bulk_create(rows)


def arrived_in_weeks(*counts: int, harms: tuple[str, ...] = ("H13",), now: datetime = NOW) -> None:
    """Store so many reports of each of the latest whole weeks before `now`, the oldest first."""
    for ago, count in enumerate(reversed(counts), start=1):
        arrived(count, at=now - timedelta(weeks=ago), harms=harms)


def token_of(report: Report) -> int:
    return Lease.objects.get(report=report).token


def taken(*, by: User, level: Level = Level.P3, now: datetime = NOW, **answers: Any) -> Report:
    """Return a report that `by` has taken and not read yet."""
    report = queued(level=level, now=now, **answers)
    take_report(report=report, by=by, now=now)
    return fresh(report)


def read(*, by: User, level: Level = Level.P3, now: datetime = NOW, **answers: Any) -> Report:
    """Return a report in review: `by` has taken it and opened its words."""
    report = taken(by=by, level=level, now=now, **answers)
    open_story(report=report, by=by, now=now)
    return fresh(report)


def moved(
    report: Report, *, event: StateEvent, by: User, acts: tuple[str, ...] = (), now: datetime = NOW
) -> Report:
    """Return the report after this move, by somebody who takes it first."""
    take_report(report=report, by=by, now=now)
    told = Told(token=token_of(report), version=report.version, acts=acts)
    move_report(report=report, event=event, told=told, by=by, now=now)
    return fresh(report)


def passed_on(*, by: User, level: Level = Level.P1, **answers: Any) -> Report:
    """Return a report for which `by` has asked for a second look."""
    report = moved(read(by=by, level=level, **answers), event=StateEvent.ASK_SECOND_LOOK, by=by)
    assert second_look_asker(report) == by.pk
    return report


def finished(*, by: User, level: Level = Level.P3) -> Report:
    """Return a report that was closed with something done."""
    report = moved(read(by=by, level=level), event=StateEvent.RECORD_ACTION, by=by, acts=ACTS)
    return moved(report, event=StateEvent.CLOSE_HELPED, by=by)


def written_by_reporter(report: Report, *, body: str, now: datetime = NOW) -> Report:
    letter = Letter(body=body, form_tag=body.encode().ljust(32)[:32])
    write_to_team(report=report, data_key=data_key_of(report), letter=letter, now=now)
    return fresh(report)
