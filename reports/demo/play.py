"""Let the made-up reports happen: each is sent, sorted and worked on by the real actions."""

import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from accounts.models import User
from reports.access import data_key_for_staff, keys_of_code
from reports.actions.ask_to_stop import ask_to_stop
from reports.actions.move_report import Told, move_report
from reports.actions.open_story import open_story
from reports.actions.reply_to_reporter import Reply, reply_to_reporter
from reports.actions.send_message import Letter, write_to_team
from reports.actions.set_level import NewLevel, set_level
from reports.actions.submit_report import FormCode, code_of_seed, find_submitted, submit_report
from reports.actions.take_report import take_report
from reports.actions.triage_report import triage_report
from reports.crypto import keyring
from reports.demo.scripts import Deed, Script
from reports.local_time import site_zone
from reports.models import Job, Report
from reports.triage.level_change import LevelReason
from reports.vocabulary import Level, StateEvent

People = Mapping[str, User]


@dataclass(frozen=True)
class Scene:
    """One deed on one report. `number` keeps the letters of a report apart."""

    report: Report
    deed: Deed
    by: User | None
    number: int
    now: datetime

    @property
    def person(self) -> User:
        """Return who does it. Raises ValueError for a deed that names nobody."""
        if self.by is None:
            message = f"the deed {self.deed.does} needs somebody who does it"
            raise ValueError(message)
        return self.by

    def letter(self) -> Letter | None:
        text = self.deed.values.get("text", "").strip()
        tag = _secret(f"letter|{self.report.pk}|{self.number}")
        return Letter(body=text, form_tag=tag) if text else None


def code_number_of(script: Script) -> int:
    """Return the case code of a made-up report: the same at every load, and another per site."""
    return code_of_seed(_secret(f"report|{script.name}"))[1]


@transaction.atomic
def play(script: Script, *, people: People, now: datetime) -> bool:
    """Let one report happen up to `now`; say whether it is new. All of it, or nothing."""
    seed = _secret(f"report|{script.name}")
    tag, number = code_of_seed(seed)
    if find_submitted(tag) is not None:
        return False
    came = now - script.ago
    submit_report(
        journey=script.journey,
        code=FormCode(tag=tag, number=number, keys=keys_of_code(number)),
        language=script.language,
        country="",
        zone=site_zone(),
        now=came,
    )
    report = Report.objects.get(form_tag=tag)
    if script.is_sorted:
        job = Job.objects.get(subject=report.pk)
        triage_report(job_id=job.pk, zone=site_zone(), now=came)
    for place, deed in enumerate(script.deeds):
        report.refresh_from_db()
        by = people.get(deed.by)
        _DOES[deed.does](Scene(report, deed, by, number=place, now=came + deed.at))
    return True


def _secret(label: str) -> bytes:
    return hmac.digest(keyring.code_pepper(), f"demo|{label}".encode(), "sha256")


def _take(scene: Scene) -> None:
    take_report(report=scene.report, by=scene.person, now=scene.now)


def _read(scene: Scene) -> None:
    open_story(report=scene.report, by=scene.person, now=scene.now)


def _answer(scene: Scene) -> None:
    letter = scene.letter()
    if letter is None:
        return
    reply = Reply(
        letter=letter,
        token=scene.report.lease.token,
        is_question=scene.deed.values.get("asks", False),
    )
    reply_to_reporter(report=scene.report, reply=reply, by=scene.person, now=scene.now)


def _move(scene: Scene) -> None:
    told = Told(
        token=scene.report.lease.token,
        version=scene.report.version,
        acts=tuple(scene.deed.values.get("acts", ())),
        letter=scene.letter(),
        with_yes=scene.deed.values.get("with_yes", False),
    )
    event = StateEvent(scene.deed.values["event"])
    move_report(report=scene.report, event=event, told=told, by=scene.person, now=scene.now)


def _set_level(scene: Scene) -> None:
    wanted = NewLevel(
        level=Level(scene.deed.values["level"]),
        reason=LevelReason(scene.deed.values["reason"]),
        token=scene.report.lease.token,
    )
    set_level(report=scene.report, wanted=wanted, by=scene.person, zone=site_zone(), now=scene.now)


def _write(scene: Scene) -> None:
    letter = scene.letter()
    if letter is not None:
        data_key = data_key_for_staff(scene.report)
        write_to_team(report=scene.report, data_key=data_key, letter=letter, now=scene.now)


def _stop(scene: Scene) -> None:
    ask_to_stop(report=scene.report, zone=site_zone(), now=scene.now)


_DOES: dict[str, Callable[[Scene], None]] = {
    "take": _take,
    "read": _read,
    "answer": _answer,
    "move": _move,
    "level": _set_level,
    "write": _write,
    "stop": _stop,
}
