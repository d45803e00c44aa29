"""From the moment a page is up it is found by its words; from the moment it is down it is not."""

from collections.abc import Iterator
from typing import Any, Final

from django.db import transaction

from education.actions.forget_text import forget_text
from education.actions.index_text import TextToFind, index_text
from education.models import AdvicePage, Campaign, FoundKind, ReviewedPage

KIND_OF: Final = {AdvicePage: FoundKind.ADVICE, Campaign: FoundKind.CAMPAIGN}


@transaction.atomic
def index_page(*, page: ReviewedPage) -> None:
    """Replace all that is known of a page's address: of it and of every translation that is up."""
    forget_text(address=page.public_path())
    others = page.get_translations(inclusive=False).live().filter(alias_of=None)
    versions = (page, *others.select_related("locale"))
    rows = [row for each in versions if each.live for row in rows_of(each)]
    index_text(rows=rows)


def rows_of(page: Any) -> Iterator[TextToFind]:
    """Give a page as each of its readers sees it; a second text for one reader is added to it."""
    said: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    for each in page.said():
        titles.setdefault(each.reader, each.title)
        said.setdefault(each.reader, []).extend((each.title, *each.lines))
    for reader, lines in said.items():
        yield TextToFind(
            kind=KIND_OF.get(type(page), FoundKind.GUIDE),
            address=page.public_path(),
            reader=reader,
            language=str(page.locale.language_code),
            title=titles[reader],
            lead=lines[1] if len(lines) > 1 else "",
            text=" ".join(lines[1:]),
        )
