"""What a reporter may read of the own case: states, promised days, messages, wishes."""

from datetime import date

from django.db.models import Exists, OuterRef

from reports.access.by_code import OpenedCase
from reports.access.case_parts import Asked, CaseFile, Letter, Opening, Owed, Shown
from reports.crypto import envelope
from reports.models import Complaint, Promise, Report, StatusChange, Wish
from reports.models.sealing import place_of_message
from reports.vocabulary import (
    PROMISED_AT_SEND,
    Audience,
    Direction,
    Helped,
    PromiseKind,
    State,
    WishKind,
)


def case_file(case: OpenedCase) -> CaseFile:
    """Return what the reporter may read. Four queries."""
    report = case.report
    every = list(report.promises.all())
    states = _states(report)
    promises = [each for each in every if each.kind in PROMISED_AT_SEND]
    wishes = list(report.wishes.filter(taken_back_at=None))
    return CaseFile(
        audience=Audience(report.audience),
        history=tuple(_shown(each) for each in states),
        standing=_standing(promises),
        missed=_missed(promises),
        # Two promises of one day that passed are one day missed.
        misses=len({each.day for each in promises if each.missed_at}),
        letters=letters_of(report, data_key=case.data_key),
        wishes={WishKind(each.kind): _asked(each) for each in wishes if each.done_at is None},
        complaint=_owed(states, [each for each in every if each.kind == PromiseKind.COMPLAINT]),
        other_person=_other_person(wishes),
        opened=tuple(
            Opening(role, date.fromisoformat(day)) for role, day in report.opened_by or ()
        ),
        hidden_since=report.hidden_since,
        harms=tuple(report.harms),
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
            is_question=message.is_question,
            was_skipped=message.skipped_at is not None,
            letter_id=message.id,
        )
        for message in report.messages.all()
    )


def mark_read(case: OpenedCase, *, today: date) -> None:
    """Note the day on which the reporter first read what the team wrote."""
    case.report.messages.filter(direction=Direction.FROM_TEAM, read_on=None).update(read_on=today)


def _states(report: Report) -> list[StatusChange]:
    """Return every state, oldest first, and with it whether they complained: still one query."""
    complaints = Complaint.objects.filter(report=OuterRef("report"))
    return list(
        report.status_changes.annotate(
            has_complained=Exists(complaints),
            waits_for_answer=Exists(complaints.filter(answered_at=None)),
        )
    )


def _shown(change: StatusChange) -> Shown:
    return Shown(
        State(change.state),
        change.at,
        tuple(change.acts),
        with_yes=change.with_yes,
        helped=Helped(change.helped) if change.helped else None,
        by_role=change.by_role,
    )


def _standing(promises: list[Promise]) -> dict[PromiseKind, date]:
    return {
        PromiseKind(each.kind): each.day
        for each in promises
        if each.kept_at is None and each.missed_at is None
    }


def _missed(promises: list[Promise]) -> dict[PromiseKind, date]:
    """Return the last missed day of each kind that has not been kept since."""
    missed: dict[PromiseKind, date] = {}
    for each in promises:
        if each.kept_at:
            missed.pop(PromiseKind(each.kind), None)
        elif each.missed_at:
            missed[PromiseKind(each.kind)] = each.day
    return missed


def _owed(states: list[StatusChange], promises: list[Promise]) -> Owed | None:
    # Told by the rows of the states, as no complaint is read here and not each has a day.
    if not states[-1].has_complained:  # type: ignore[attr-defined]
        return None
    kind = PromiseKind.COMPLAINT
    return Owed(
        day=_standing(promises).get(kind),
        missed=_missed(promises).get(kind),
        is_answered=not states[-1].waits_for_answer,  # type: ignore[attr-defined]
    )


def _asked(wish: Wish) -> Asked:
    return Asked(asked_at=wish.asked_at, on=wish.carry_out_on, done_at=wish.done_at)


def _other_person(wishes: list[Wish]) -> Asked | None:
    """Return the last wish for another person that somebody fulfilled."""
    done = [each for each in wishes if each.kind == WishKind.OTHER_PERSON and each.done_at]
    return _asked(done[-1]) if done else None
