"""A wish of the reporter is stored once per kind while it stands, and can be taken back."""

from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from reports.actions.record_event import REPORTER, record_event
from reports.models import AuditEvent, Report, Wish
from reports.vocabulary import Level, WishKind

# Long enough to change one's mind (architecture section 7).
DAYS_TO_TAKE_BACK = 7
_ASKED: Final = {
    WishKind.STOP: AuditEvent.Action.STOP_ASKED,
    WishKind.DELETE: AuditEvent.Action.DELETE_ASKED,
    WishKind.OTHER_PERSON: AuditEvent.Action.OTHER_PERSON_ASKED,
}
_TAKEN_BACK: Final = {
    WishKind.STOP: AuditEvent.Action.STOP_TAKEN_BACK,
    WishKind.DELETE: AuditEvent.Action.DELETE_TAKEN_BACK,
    WishKind.OTHER_PERSON: AuditEvent.Action.OTHER_TAKEN_BACK,
}


def make_wish(
    *, report: Report, kind: WishKind, now: datetime, carry_out_on: date | None = None
) -> bool:
    """Store the wish; say whether it is new. While one of its kind stands, no second is made."""
    about = report.moderator_id if kind is WishKind.OTHER_PERSON else None
    try:
        with transaction.atomic():
            Wish.objects.create(
                report=report,
                kind=kind,
                asked_at=now,
                carry_out_on=carry_out_on,
                asked_about_id=about,
            )
            record_event(_ASKED[kind], report=report, role=REPORTER, now=now)
    except IntegrityError:
        if not report.wishes.standing().filter(kind=kind).exists():
            raise
        return False
    return True


@transaction.atomic
def take_wish_back(*, report: Report, kind: WishKind, now: datetime) -> bool:
    """Forget the wish while it still waits; say whether there was one."""
    if not report.wishes.standing().filter(kind=kind).update(taken_back_at=now):
        return False
    record_event(_TAKEN_BACK[kind], report=report, role=REPORTER, now=now)
    return True


def day_it_happens(report: Report, *, zone: ZoneInfo, now: datetime) -> date | None:
    """Return the local day on which a wish to stop or delete is carried out by itself.

    None: a person decides, because the wish may have been forced (decision 0010).
    """
    if waits_for_a_person(report):
        return None
    return (now + timedelta(days=DAYS_TO_TAKE_BACK)).astimezone(zone).date()


def waits_for_a_person(report: Report) -> bool:
    """Say whether ending this report is for a person to decide, never for a code alone."""
    urgent = Level(report.level).is_at_least(Level.P1)
    return urgent or report.person_may_live_there or report.legal_hold
