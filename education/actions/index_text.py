"""From now on a page is found by its words, and no longer by those it had before."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from education.models import FoundKind, FoundText
from education.normalising import normal

ONE_ROW = ("address", "language", "reader")
CHANGES = ("kind", "title", "lead", "title_text", "text")


@dataclass(frozen=True, kw_only=True)
class TextToFind:
    """One page for one reader in one language. `text` is all its words; the title need not be in.

    `reader` is one of `readers.WRITTEN_FOR`, `lead` the line under the title in a list of results.
    """

    kind: FoundKind
    address: str
    reader: str
    language: str
    title: str
    lead: str = ""
    text: str = ""


@transaction.atomic
def index_text(*, rows: Sequence[TextToFind]) -> None:
    """Replace all that is known of the addresses in `rows`: give every reader and language at once.

    Raises django.db.IntegrityError for an unknown kind or reader, and changes nothing then.
    """
    addresses = {row.address for row in rows}
    FoundText.objects.filter(address__in=addresses).delete()
    # Two processes may publish one page at once: the second finds the rows of the first there.
    FoundText.objects.bulk_create(
        [found_text(row) for row in sorted(rows, key=lambda row: (row.address, row.language))],
        update_conflicts=True,
        unique_fields=ONE_ROW,
        update_fields=CHANGES,
    )


def found_text(row: TextToFind) -> FoundText:
    title = normal(row.title)
    return FoundText(
        kind=row.kind,
        address=row.address,
        reader=row.reader,
        language=row.language,
        title=row.title,
        lead=row.lead,
        title_text=title,
        # A line each, so that no word is found that begins in the one and ends in the other.
        text="\n".join([title, normal(row.lead), normal(row.text)]),
    )
