"""What a reporter may read of the own case: states, promised days, messages."""

from dataclasses import dataclass
from datetime import date, datetime

from reports.access.by_code import OpenedCase
from reports.crypto import envelope
from reports.models import Promise, Report
from reports.models.sealing import place_of_message
from reports.vocabulary import Audience, Direction, PromiseKind, State


@dataclass(frozen=True)
class Shown:
    """A state the case was in, with the acts it lists."""

    state: State
    at: datetime
    acts: tuple[str, ...]


@dataclass(frozen=True)
class Letter:
    """One message, opened."""

    from_us: bool
    body: str
    sent_at: datetime
    is_new: bool


@dataclass(frozen=True)
class StandingStop:
    """A wish to stop that waits; `on` is empty when a person must decide."""

    on: date | None


@dataclass(frozen=True)
class CaseFile:
    """Everything the case page shows, oldest first. Promises are the ones still standing."""

    audience: Audience
    history: tuple[Shown, ...]
    standing: dict[PromiseKind, date]
    missed: dict[PromiseKind, date]
    letters: tuple[Letter, ...]
    stop: StandingStop | None

    @property
    def now(self) -> Shown:
        return self.history[-1]


def case_file(case: OpenedCase) -> CaseFile:
    """Return what the reporter may read. Four queries."""
    promises = list(case.report.promises.all())
    return CaseFile(
        audience=Audience(case.report.audience),
        history=tuple(
            Shown(State(each.state), each.at, tuple(each.acts))
            for each in case.report.status_changes.all()
        ),
        standing={
            PromiseKind(each.kind): each.day
            for each in promises
            if each.kept_at is None and each.missed_at is None
        },
        missed=_missed(promises),
        letters=letters_of(case.report, data_key=case.data_key),
        stop=_stop(case.report),
    )


def letters_of(report: Report, *, data_key: bytes) -> tuple[Letter, ...]:
    """Return the messages both ways, opened with the report's data key."""
    return tuple(
        Letter(
            from_us=message.direction == Direction.FROM_TEAM,
            body=envelope.open_text(
                bytes(message.sealed), key=data_key, place=place_of_message(message)
            ),
            sent_at=message.sent_at,
            is_new=message.read_on is None,
        )
        for message in report.messages.all()
    )


def mark_read(case: OpenedCase, *, today: date) -> None:
    """Note the day on which the reporter first read what the team wrote."""
    case.report.messages.filter(direction=Direction.FROM_TEAM, read_on=None).update(read_on=today)


def _missed(promises: list[Promise]) -> dict[PromiseKind, date]:
    """Return the last missed day of each kind that has not been kept since."""
    kept = {each.kind for each in promises if each.kept_at}
    return {
        PromiseKind(each.kind): each.day
        for each in promises
        if each.missed_at and each.kind not in kept
    }


def _stop(report: Report) -> StandingStop | None:
    waiting = report.stop_requests.filter(done_at=None, taken_back_at=None).first()
    return StandingStop(on=waiting.carry_out_on) if waiting else None
