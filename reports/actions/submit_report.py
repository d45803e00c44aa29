"""Store a report: everything in one transaction, the work that follows left in the outbox."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from reports.actions.make_promises import make_promises
from reports.actions.record_event import REPORTER, record_event
from reports.crypto import code_keys, codes, envelope, keyring, staff_keys
from reports.crypto.code_keys import CodeKeys
from reports.in_force import targets_now
from reports.journey.answer import Answer
from reports.journey.engine import Journey
from reports.journey.meaning import facts_of, harms_of
from reports.models import (
    AuditEvent,
    Clock,
    Job,
    Report,
    ReportKey,
    SealedAnswer,
    StatusChange,
)
from reports.models.sealing import place_of_answer
from reports.triage.clocks import due_at, first_read_due, started
from reports.triage.first_look import level_of
from reports.vocabulary import PROMISED_AT_SEND, ClockKind, JobKind, Level, PromiseKind, State


class CodeTakenError(Exception):
    """The code drawn belongs to another report: draw a new one and ask to send again."""


@dataclass(frozen=True)
class FormCode:
    """What the seed of a check page gives: the tag that makes a second Send harmless, the code."""

    tag: bytes
    number: int
    keys: CodeKeys


@dataclass(frozen=True)
class SubmittedReport:
    """What the confirmation shows: the level and the days promised, where any could be named."""

    level: Level
    days: dict[PromiseKind, date]


def code_of_seed(seed: bytes) -> tuple[bytes, int]:
    """Return (form tag of 32 bytes, code number) of a 32-byte seed."""
    pepper = keyring.code_pepper()
    return (
        codes.form_tag(seed=seed, pepper=pepper),
        codes.code_number(seed=seed, pepper=pepper),
    )


def submit_report(
    *,
    journey: Journey,
    code: FormCode,
    language: str,
    country: str,
    zone: ZoneInfo,
    now: datetime,
    campaign: str = "",
) -> SubmittedReport:
    """Store the report, or find it stored already by the same form.

    `campaign` is the name of the one whose link was followed; it is only ever counted.
    Raises CodeTakenError when the code is another report's.
    """
    try:
        with transaction.atomic():
            return _store(
                journey=journey,
                code=code,
                language=language,
                country=country,
                campaign=campaign,
                zone=zone,
                now=now,
            )
    except IntegrityError:
        stored = find_submitted(code.tag)
        if stored is not None:
            return stored
        if ReportKey.objects.filter(locator=code.keys.locator).exists():
            raise CodeTakenError from None
        raise


def find_submitted(tag: bytes) -> SubmittedReport | None:
    """Return the confirmation of the form with this tag, if it was sent before."""
    report = Report.objects.filter(form_tag=tag).first()
    if report is None:
        return None
    days = {PromiseKind(each.kind): each.day for each in report.promises.all()}
    return SubmittedReport(level=Level(report.level), days=days)


def _store(
    *,
    journey: Journey,
    code: FormCode,
    language: str,
    country: str,
    campaign: str,
    zone: ZoneInfo,
    now: datetime,
) -> SubmittedReport:
    found = level_of(facts_of(journey))
    report = Report(
        form_tag=code.tag,
        audience=journey.audience,
        age_band=journey.age_band,
        language=language,
        country=country,
        campaign=campaign,
        harms=harms_of(journey),
        level=found.level,
        due_at=first_read_due(level=found.level, now=now, targets=targets_now(now)),
        received_at=now,
    )
    report.save(force_insert=True)
    _seal_answers(report, journey=journey, code=code)
    _start_clocks(report, now=now)
    days = make_promises(
        report=report, kinds=PROMISED_AT_SEND, level=found.promised_level, zone=zone, now=now
    )
    StatusChange.objects.create(
        report=report, version=1, state=State.RECEIVED, by_role=REPORTER, at=now
    )
    record_event(
        AuditEvent.Action.RECEIVED,
        report=report,
        role=REPORTER,
        new_status=State.RECEIVED,
        now=now,
    )
    # The row is the queue: whatever dies now, triage still happens.
    Job.objects.create(kind=JobKind.TRIAGE, subject=report.pk, due_at=now)
    return SubmittedReport(level=found.level, days=days)


def _seal_answers(report: Report, *, journey: Journey, code: FormCode) -> None:
    data_key = envelope.new_data_key()
    ReportKey.objects.create(
        report=report,
        locator=code.keys.locator,
        pepper_version=keyring.PEPPER_VERSION,
        sealed_for_staff=staff_keys.seal_data_key(
            data_key, public=keyring.staff_public_key(), report_id=str(report.pk)
        ),
        wrapped_by_code=code_keys.wrap_data_key(
            data_key, wrapping_key=code.keys.wrapping_key, report_id=str(report.pk)
        ),
    )
    rows = [
        SealedAnswer(report=report, field=SealedAnswer.Field.TAPPED),
        SealedAnswer(report=report, field=SealedAnswer.Field.WORDS),
    ]
    for row, content in zip(rows, _tapped_and_words(journey), strict=True):
        row.sealed = envelope.seal_text(content, key=data_key, place=place_of_answer(row))
    SealedAnswer.objects.bulk_create(rows)


def _tapped_and_words(journey: Journey) -> tuple[str, str]:
    whole = journey.as_json()
    words = {name: each.text for name, each in journey.answers.items() if each.text}
    tapped = {
        name: Answer(choices=each.choices, skipped=each.skipped).as_json()
        for name, each in journey.answers.items()
    }
    return (
        json.dumps({**whole, "answers": tapped}, ensure_ascii=False),
        json.dumps(words, ensure_ascii=False),
    )


def _start_clocks(report: Report, *, now: datetime) -> None:
    clocks, targets = [], targets_now(now)
    for kind in ClockKind:
        clock = started(level=Level(report.level), kind=kind, now=now, targets=targets)
        clocks.append(
            Clock(
                report=report,
                kind=kind,
                target_seconds=clock.target_seconds,
                running_since=now,
                due_at=due_at(clock),
            )
        )
    Clock.objects.bulk_create(clocks)
