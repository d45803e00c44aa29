"""Note the handles, links, phones and e-mails that a reporter typed."""

from collections.abc import Iterable
from uuid import uuid4

from reports.crypto import blind_index, envelope, keyring
from reports.models import Identifier, Report, Sighting
from reports.models.sealing import place_of_sighting


def note_sightings(*, report: Report, texts: Iterable[str], data_key: bytes) -> int:
    """Keep each identifier found, sealed, with its keyed index. Returns how many are new.

    Whether it is the suspected person's is for a moderator to say: nothing is linked by itself.
    """
    found = {
        (each.kind, index): each.value
        for text in texts
        for each in blind_index.find_identifiers(text)
        if (index := blind_index.exact_index(each.kind, each.value, index_key=keyring.index_key()))
    }
    return sum(
        _note(report, kind=kind, index=index, value=value, data_key=data_key)
        for (kind, index), value in found.items()
    )


def _note(report: Report, *, kind: str, index: bytes, value: str, data_key: bytes) -> bool:
    identifier, _ = Identifier.objects.get_or_create(
        kind=kind, exact_index=index, defaults={"norm_version": blind_index.NORM_VERSION}
    )
    if Sighting.objects.filter(report=report, identifier=identifier).exists():
        return False
    sighting = Sighting(id=uuid4(), report=report, identifier=identifier)
    sighting.sealed_value = envelope.seal_text(
        value, key=data_key, place=place_of_sighting(sighting)
    )
    sighting.save(force_insert=True)
    return True
