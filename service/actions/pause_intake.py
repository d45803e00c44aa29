"""Take no new reports for now. One person may: a closed door is honest; opening takes two."""

from datetime import date, datetime

from accounts.models import User
from service.fields import Intake, write_maybe_day
from service.models import SettingsChange
from service.settings_now import changing_settings


def pause_intake(*, opens_again: date | None, by: User, now: datetime) -> SettingsChange | None:
    """Pause, or name another day while paused; None where nothing differs.

    `opens_again` is only told to reporters: nothing opens by itself.
    """
    wanted = {"intake": Intake.PAUSED.value, "opens_again": write_maybe_day(opens_again)}
    with changing_settings() as before:
        after = {name: text for name, text in wanted.items() if text != before[name]}
        if not after:
            return None
        return SettingsChange.objects.create(
            before={name: before[name] for name in after},
            after=after,
            needs_second=False,
            proposed_by=by,
            proposed_at=now,
            in_force_at=SettingsChange.objects.moment_after(now),
        )
