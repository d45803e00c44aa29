"""The dullest report, code and moderator that are valid; a test says only what matters to it."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from accounts.models import User
from accounts.roles import Role
from reports.access import data_key_for_staff
from reports.actions.raise_level import raise_level
from reports.actions.submit_report import FormCode, code_of_seed, submit_report
from reports.actions.triage_report import triage_report
from reports.crypto import code_keys, keyring
from reports.crypto.code_keys import CodeKeys
from reports.journey.answer import Answer
from reports.journey.engine import Journey
from reports.journey.meaning import facts_of
from reports.models import Job, Report
from reports.triage.first_look import level_of
from reports.vocabulary import Level
from tests.journey_walk import DULLEST

# A Monday morning, far from any change of the clocks.
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ZONE = ZoneInfo("UTC")
STORY = "They wait at the gate after school and say unkind things about my drawings."

# What is tapped decides the level: nothing else about these reports differs.
SAFE_ANSWER_OF = {
    Level.P0: ("not_safe", ("H13",)),
    Level.P1: ("safe", ("H03",)),
    Level.P2: ("safe", ("H02",)),
    Level.P3: ("safe", ("H13",)),
}


def after(**span: float) -> datetime:
    """Return the moment this long after NOW: `after(hours=3)`."""
    return NOW + timedelta(**span)


def journey(
    *, level: Level = Level.P3, age: str = "13-17", words: str = STORY, **answers: Answer
) -> Journey:
    """Return the answers of a child whose report gets this level."""
    safe, harms = SAFE_ANSWER_OF[level]
    dull = {
        name: Answer(choices=(said,) if isinstance(said, str) else tuple(said))
        for name, said in DULLEST.items()
    }
    given = {
        **dull,
        "age": Answer(choices=(age,)),
        "safe_now": Answer(choices=(safe,)),
        "harm": Answer(choices=harms),
        "words": Answer(text=words, skipped=not words),
        **answers,
    }
    found = Journey.from_json({"who": "child", "answers": {}, "words_for": None})
    # A step opens or not by the answers before it, so they are given one after another.
    while (step := found.next_step()) is not None:
        found = found.with_answer(step, given.get(step.name, Answer(skipped=step.is_question)))
    return found


@cache
def keys_of(number: int) -> CodeKeys:
    return code_keys.derive(
        number, pepper=keyring.code_pepper(), pepper_version=keyring.PEPPER_VERSION
    )


def form_code(seed: bytes | None = None) -> FormCode:
    """Return what the check page makes of a seed; without one, of a fresh form."""
    tag, number = code_of_seed(seed or secrets.token_bytes(32))
    return FormCode(tag=tag, number=number, keys=keys_of(number))


def send(*, told: Journey | None = None, code: FormCode | None = None, **changes: Any) -> Any:
    """Send a report as the check page does, and return what the confirmation shows."""
    details: dict[str, Any] = {"language": "en", "country": "", "zone": ZONE, "now": NOW}
    return submit_report(
        journey=told or journey(), code=code or form_code(), **{**details, **changes}
    )


@dataclass(frozen=True)
class Sent:
    """A report and the code that its reporter went away with."""

    report: Report
    code: FormCode

    @property
    def job(self) -> Job:
        return Job.objects.get(subject=self.report.pk)


def sent(*, told: Journey | None = None, now: datetime = NOW, **answers: Any) -> Sent:
    """Store a report that no worker has seen yet."""
    code = form_code()
    send(told=told or journey(**answers), code=code, now=now)
    return Sent(report=Report.objects.get(form_tag=code.tag), code=code)


def queued(*, level: Level = Level.P3, now: datetime = NOW, **answers: Any) -> Report:
    """Store a report of this level that waits for a moderator."""
    one = sent(now=now, level=level, **answers)
    triage_report(job_id=one.job.pk, zone=ZONE, now=now)
    report = fresh(one.report)
    assert report.level == level == level_of(facts_of(journey(level=level, **answers))).level
    return report


def raised(report: Report, *, level: Level, now: datetime = NOW) -> Report:
    raise_level(report=report, level=level, zone=ZONE, now=now)
    return fresh(report)


def fresh(report: Report) -> Report:
    """Return the report as it is stored now."""
    return Report.objects.get(pk=report.pk)


def data_key_of(report: Report) -> bytes:
    return data_key_for_staff(report)


def moderator(username: str = "ana", *, role: Role = Role.MODERATOR) -> User:
    """Return a member of staff: Ana unless named."""
    return User.objects.create_user(username, password=secrets.token_hex(16), role=role)
