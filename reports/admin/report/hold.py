"""Who works on the report now, as seen by one member of staff."""

from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from reports.models import Lease, Report


@dataclass(frozen=True)
class Hold:
    """`token` goes into every form; it is only there while the report is mine."""

    is_mine: bool
    holder: str
    until: datetime | None
    token: int | None


def hold_on(report: Report, *, by: User, now: datetime) -> Hold:
    lease = Lease.objects.select_related("holder").filter(report=report).first()
    if lease is None or not lease.is_running(now) or lease.holder is None:
        return Hold(is_mine=False, holder="", until=None, token=None)
    if lease.holder_id == by.pk:
        return Hold(is_mine=True, holder=by.username, until=lease.expires_at, token=lease.token)
    return Hold(is_mine=False, holder=lease.holder.username, until=lease.expires_at, token=None)
