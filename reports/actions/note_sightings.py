"""Note the handles, links, phones and e-mails that a reporter typed."""

from collections.abc import Iterable
from uuid import UUID, uuid4

from reports.crypto import blind_index, envelope, keyring
from reports.models import Identifier, Report, Sighting
from reports.models.sealing import place_of_sighting


def note_sightings(*, report: Report, texts: Iterable[str], data_key: bytes) -> None:
    """Keep each identifier found, sealed, with its keyed index; one kept before stays as it is.

    Whether it is the suspected person's is for a moderator to say: nothing is linked by itself.
    """
    found = {
        (each.kind, index): each.value
        for text in texts
        for each in blind_index.find_identifiers(text)
        if (index := blind_index.exact_index(each.kind, each.value, index_key=keyring.index_key()))
    }
    if not found:
        return
    identifiers = {_identifier(kind, index): value for (kind, index), value in found.items()}
    # Another worker may note the same account at this moment: whoever comes second meets the row.
    Identifier.objects.bulk_create(identifiers, ignore_conflicts=True)
    Sighting.objects.bulk_create(
        (
            _sighting(report, identifier=identifier, value=value, data_key=data_key)
            for identifier, value in identifiers.items()
        ),
        ignore_conflicts=True,
    )


def _identifier(kind: str, index: bytes) -> Identifier:
    """Return the row of an index. Its id is the index itself, so that nobody has to look it up."""
    return Identifier(
        id=UUID(bytes=index),
        kind=kind,
        exact_index=index,
        norm_version=blind_index.NORM_VERSION,
    )


def _sighting(report: Report, *, identifier: Identifier, value: str, data_key: bytes) -> Sighting:
    sighting = Sighting(id=uuid4(), report=report, identifier=identifier)
    sighting.sealed_value = envelope.seal_text(
        value, key=data_key, place=place_of_sighting(sighting)
    )
    return sighting
