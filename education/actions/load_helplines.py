"""Bring the shipped help lines into the database, as often as one likes."""

from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction

from education.helpline_file import ListedLine, listed_lines
from education.models import Helpline


@dataclass(frozen=True, kw_only=True)
class HelplinesLoaded:
    """How many rows were added, changed, taken out, and left as an editor made them."""

    added: int
    changed: int
    removed: int
    kept_by_hand: int


@transaction.atomic
def load_helplines() -> HelplinesLoaded:
    """Make the rows nobody has edited equal to the shipped list. A second run changes nothing.

    A line that left the list leaves the site too: it may have stopped answering.
    """
    listed = {line.file_key: line for line in listed_lines()}
    stored = {row.file_key: row for row in Helpline.objects.filter(file_key__isnull=False)}
    unedited = Helpline.objects.filter(edited_by_hand=False, file_key__isnull=False)
    removed, _ = unedited.exclude(file_key__in=listed).delete()
    missing = [Helpline(**asdict(line)) for key, line in listed.items() if key not in stored]
    # Two processes may start at once, each with this command: the second finds the row there.
    Helpline.objects.bulk_create(missing, ignore_conflicts=True)
    changed = sum(
        # Asked again inside the UPDATE: an editor may have saved since the rows were read.
        unedited.filter(file_key=key).update(**changes)
        for key, line in listed.items()
        if key in stored and (changes := changes_to(stored[key], line=line))
    )
    return HelplinesLoaded(
        added=len(missing),
        changed=changed,
        removed=removed,
        kept_by_hand=Helpline.objects.filter(edited_by_hand=True).count(),
    )


def changes_to(row: Helpline, *, line: ListedLine) -> dict[str, Any]:
    """Return the fields in which a stored row differs from its line in the list."""
    wanted = asdict(line)
    return {name: value for name, value in wanted.items() if getattr(row, name) != value}
