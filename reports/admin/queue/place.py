"""A place in the queue as one opaque word of an address. Pure."""

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from typing import Self
from uuid import UUID

from reports.vocabulary import Level

LONGEST = 300


@dataclass(frozen=True)
class Place:
    """The row after which the next page begins."""

    level: Level
    due_at: datetime
    report_id: UUID

    def as_word(self) -> str:
        row = json.dumps([self.level, self.due_at.isoformat(), self.report_id.hex])
        return urlsafe_b64encode(row.encode()).decode().rstrip("=")

    @classmethod
    def from_word(cls, word: str) -> Self | None:
        """Return the place; None for anything that this class has not written."""
        if not word or len(word) > LONGEST:
            return None
        try:
            level, due_at, report_id = json.loads(urlsafe_b64decode(word + "=" * (-len(word) % 4)))
            place = cls(Level(level), datetime.fromisoformat(due_at), UUID(hex=report_id))
        except (ValueError, TypeError, AttributeError, RecursionError, binascii.Error):
            return None
        return place if place.due_at.tzinfo else None
