"""What somebody must read, call or try again, and why. Pure: the day is an argument."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from education.models.platform import STEPS_GOOD_FOR
from education.models.sureness import SURE_ENOUGH

# Reading again takes its time, and a second person.
AHEAD = timedelta(days=30)

# Any below: rows of Wagtail, which ships no types, and of ours, told by their fields alone.


def to_read_again(texts: Iterable[Any], *, today: date) -> list[Any]:
    """Return the texts to read within 30 days: those without a day, then the oldest day first."""
    due = [each for each in texts if each.review_by is None or each.review_by <= today + AHEAD]
    return sorted(due, key=lambda each: (each.review_by or date.min, str(each)))


def is_overdue(text: Any, *, today: date) -> bool:
    return text.review_by is None or text.review_by < today


def why_try(app: Any, *, today: date) -> list[str]:
    """Return why somebody must try the steps of an app on a phone; nothing where all is well."""
    reasons = []
    if app.checked_on is None:
        reasons.append("Nobody has tried the steps yet.")
    elif app.checked_on <= today - STEPS_GOOD_FOR:
        reasons.append(f"The steps were last tried on {app.checked_on.isoformat()}.")
    if app.confidence not in SURE_ENOUGH:
        reasons.append(f"Its confidence is {app.confidence}: children see only its name.")
    if app.menus_change:
        reasons.append("Its menus change.")
    return reasons
