"""Propose other settings: looks change at once, what safety depends on waits for somebody else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from service.fields import FIELDS
from service.models import SettingsChange
from service.proposal import NothingChangedError
from service.settings_now import changing_settings
from service.whole import Problems, cleaned, problems_of


class WrongSettingsError(Exception):
    """Some values cannot be used; `problems` says for each field what to do."""

    def __init__(self, problems: Problems) -> None:
        super().__init__(*problems)
        self.problems = problems


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """What changed at once, and what waits for a second person; None for neither."""

    at_once: SettingsChange | None
    waiting: SettingsChange | None


def propose_change(*, texts: Mapping[str, str], by: User, now: datetime) -> Proposed:
    """Store the fields in which `texts` differ from what is in force.

    Raises WrongSettingsError or NothingChangedError, and stores nothing then.
    """
    with changing_settings() as before:
        after = changed_fields(texts, before=before)
        if not after:
            raise NothingChangedError
        waiting, at_once = (
            _store(after, before=before, needs_second=needs_second, by=by, now=now)
            for needs_second in (True, False)
        )
    return Proposed(at_once=at_once, waiting=waiting)


def changed_fields(texts: Mapping[str, str], *, before: Mapping[str, str]) -> dict[str, str]:
    """Return the clean texts that differ. Raises WrongSettingsError."""
    touched = {name: text for name, text in texts.items() if text != before[name]}
    clean, problems = cleaned(touched)
    after = {name: text for name, text in clean.items() if text != before[name]}
    problems |= problems_of({**before, **after}) if after and not problems else {}
    if problems:
        raise WrongSettingsError(problems)
    return after


def _store(
    texts: Mapping[str, str],
    *,
    before: Mapping[str, str],
    needs_second: bool,
    by: User,
    now: datetime,
) -> SettingsChange | None:
    """Store the fields of one kind as one row; none for none."""
    after = {name: text for name, text in texts.items() if FIELDS[name].two_people is needs_second}
    if not after:
        return None
    return SettingsChange.objects.create(
        before={name: before[name] for name in after},
        after=after,
        needs_second=needs_second,
        proposed_by=by,
        proposed_at=now,
        in_force_at=None if needs_second else SettingsChange.objects.moment_after(now),
    )
