"""Triage one report in the worker: open its answers, set level and reasons, put it in the queue."""

import json
import logging
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import DatabaseError, transaction
from django.db.models import Subquery

from reports.access import open_key_row
from reports.actions.change_state import Actor, change_state
from reports.actions.note_sightings import note_sightings
from reports.actions.raise_level import raise_level
from reports.actions.record_event import SYSTEM, event_of
from reports.crypto import envelope
from reports.journey.declaration import DECLARATION
from reports.journey.engine import Journey
from reports.journey.meaning import facts_of
from reports.models import AuditEvent, Evaluation, Job, Report, SealedAnswer
from reports.models.sealing import place_of_answer
from reports.triage.first_look import FLOOR_WHEN_RULES_FAIL, FirstLook, level_of
from reports.vocabulary import State, StateEvent

logger = logging.getLogger(__name__)


def triage_report(*, job_id: UUID, zone: ZoneInfo, now: datetime) -> bool:
    """Do the triage job once; say whether this call did it. A second call finds it done.

    Whatever goes wrong with the report itself, it reaches the queue at P1 or above with a mark
    that it needs a person. A database error is raised, and the job comes back.
    """
    try:
        with transaction.atomic():
            return _triage(job_id, zone=zone, now=now)
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - any fault must leave the report in the queue
        logger.error("triage failed: %s", type(error).__name__)  # noqa: TRY400
        give_to_a_person(job_id=job_id, error=type(error).__name__, zone=zone, now=now)
        return True


def give_to_a_person(*, job_id: UUID, error: str, zone: ZoneInfo, now: datetime) -> None:
    """Put a report that could not be triaged into the queue, at P1 at least, and say so."""
    with transaction.atomic():
        if not _finish(job_id, now=now, error=error):
            return
        report = Report.objects.select_for_update().filter(pk=_subject_of(job_id)).first()
        if report is None:
            # Erased since: a job that failed for ever would stop the dispatcher at each tick.
            return
        report.needs_a_person = True
        report.save(update_fields=["needs_a_person"])
        raise_level(report=report, level=FLOOR_WHEN_RULES_FAIL, zone=zone, now=now)
        failed = event_of(
            AuditEvent.Action.TRIAGE_FAILED, report=report, detail={"error": error}, now=now
        )
        _queue(report, noted=failed, now=now)


def _triage(job_id: UUID, *, zone: ZoneInfo, now: datetime) -> bool:
    if not _finish(job_id, now=now):
        return False
    # Only the report: PostgreSQL refuses to lock what may be missing, as a key may.
    locked = SealedAnswer.objects.select_for_update(of=("report",))
    sealed = list(locked.select_related("report__key").filter(report=_subject_of(job_id)))
    report = sealed[0].report
    data_key = open_key_row(report.key)
    journey, words = _opened(sealed, data_key=data_key)
    found = level_of(facts_of(journey))
    if found.evaluation is None:
        report.needs_a_person = True
        report.save(update_fields=["needs_a_person"])
    else:
        _keep_reasons(report, found=found, now=now)
    raise_level(report=report, level=found.level, zone=zone, now=now)
    note_sightings(report=report, texts=_about_others(words), data_key=data_key)
    triaged = event_of(
        AuditEvent.Action.TRIAGED, report=report, detail={"level": report.level}, now=now
    )
    _queue(report, noted=triaged, now=now)
    return True


def _subject_of(job_id: UUID) -> Subquery:
    """Return the job's report as part of the next question, not as a question of its own."""
    return Subquery(Job.objects.filter(pk=job_id).values("subject"))


def _finish(job_id: UUID, *, now: datetime, error: str = "") -> bool:
    """Claim the right to finish: only one of two workers with the same job gets it."""
    done = Job.objects.filter(pk=job_id, done_at=None).update(
        done_at=now, started_at=now, last_error=error[:80]
    )
    return done == 1


def _opened(sealed: list[SealedAnswer], *, data_key: bytes) -> tuple[Journey, dict[str, str]]:
    opened = {
        row.field: json.loads(
            envelope.open_text(bytes(row.sealed), key=data_key, place=place_of_answer(row))
        )
        for row in sealed
    }
    return (
        Journey.from_json(opened[SealedAnswer.Field.TAPPED]),
        opened[SealedAnswer.Field.WORDS],
    )


def _about_others(words: dict[str, str]) -> list[str]:
    """Return what was typed about what happened, without where the reporter can be reached."""
    own = {step.name for step in DECLARATION.steps.values() if step.about_reporter}
    return [text for name, text in words.items() if name not in own]


def _keep_reasons(report: Report, *, found: FirstLook, now: datetime) -> None:
    evaluation = found.evaluation
    if evaluation is None:
        return
    Evaluation.objects.create(
        report=report,
        pack_sha256=evaluation.pack_sha,
        level=evaluation.level,
        reasons=[
            {"signal": each.signal, "because": each.because, "level": each.level, "says": each.says}
            for each in evaluation.reasons
        ],
        unknowns=[
            {"signal": each.signal, "fact": each.fact, "because": each.because, "says": each.says}
            for each in evaluation.unknowns
        ],
        made_at=now,
    )


def _queue(report: Report, *, noted: AuditEvent, now: datetime) -> None:
    """Put the report into the queue, unless somebody has moved it on already."""
    if report.state != State.RECEIVED:
        noted.save(force_insert=True)
        return
    change_state(
        report=report,
        event=StateEvent.QUEUE,
        actor=Actor(role=SYSTEM),
        noted_with_it=(noted,),
        now=now,
    )
