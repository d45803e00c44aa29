"""What the reporter typed, opened: shown in one answer and nowhere kept."""

from dataclasses import dataclass

from reports.admin.report.gist import question_of
from reports.crypto import envelope
from reports.models import Report
from reports.models.sealing import place_of_sighting


@dataclass(frozen=True)
class Seen:
    """An identifier that stands in the story, and in how many reports it stands."""

    kind: str
    value: str
    reports: int


@dataclass(frozen=True)
class Story:
    """Questions with the words typed under them, and the identifiers among those."""

    parts: list[tuple[str, str]]
    seen: list[Seen]


def story_of(report: Report, *, words: dict[str, str], data_key: bytes) -> Story:
    """Return the words as the page shows them. `words` come from `open_story`."""
    return Story(
        parts=[(question_of(name, audience=report.audience), text) for name, text in words.items()],
        seen=_seen(report, data_key=data_key),
    )


def _seen(report: Report, *, data_key: bytes) -> list[Seen]:
    sightings = report.sightings.select_related("identifier").prefetch_related(
        "identifier__sightings"
    )
    return [
        Seen(
            kind=sighting.identifier.kind,
            value=envelope.open_text(
                bytes(sighting.sealed_value), key=data_key, place=place_of_sighting(sighting)
            ),
            reports=len(sighting.identifier.sightings.all()),
        )
        for sighting in sightings
    ]
