"""How a page or small text of a file is stored: published, and told from what a person wrote."""

from dataclasses import dataclass
from typing import Any, Self

from wagtail.fields import StreamField

from education.block_ids import with_ids
from education.models.gated import Gated
from education.safe_messaging import POINTS


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """How many rows were added, changed, taken out, and left as an editor made them."""

    added: int = 0
    changed: int = 0
    removed: int = 0
    kept_by_hand: int = 0

    def __add__(self, other: Self) -> "Loaded":
        return Loaded(
            added=self.added + other.added,
            changed=self.changed + other.changed,
            removed=self.removed + other.removed,
            kept_by_hand=self.kept_by_hand + other.kept_by_hand,
        )


def is_by_hand(row: Any) -> bool:
    """Say whether a person wrote the newest words of this page or small text, or took it down.

    What the files wrote has no author. Taken down by hand, it must not come back by itself.
    """
    newest = row.get_latest_revision()
    was_taken_down = not row.live and row.first_published_at is not None
    return was_taken_down or (newest is not None and newest.user_id is not None)


def is_as_stored(row: Any, *, mark: str) -> bool:
    """Say whether the row is what `store` made of the file with this checksum."""
    return row.file_mark == mark and (not isinstance(row, Gated) or row.is_checked())


def set_value(row: Any, name: str, value: Any) -> None:
    """Set what a file says of one field, with ids for its blocks where it has some."""
    if isinstance(row._meta.get_field(name), StreamField):
        value = with_ids(value, of=f"{row._meta.model_name}/{row.file_key}/{name}")
    setattr(row, name, value)


def store(row: Any) -> None:
    """Keep and publish what the file says. The files passed the review that a page needs."""
    if isinstance(row, Gated):
        row.tick(list(POINTS))
    row.full_clean()
    revision = row.save_revision(log_action=False)
    revision.publish(log_action=False)
