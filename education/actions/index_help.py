"""The steps for apps and the help numbers are found by their words, as they are shown just now."""

from collections.abc import Iterator
from contextlib import suppress

from django.conf import settings
from django.db import transaction
from django.utils import translation

from education.actions.index_text import TextToFind, index_text
from education.bands import Band
from education.models import FoundKind, FoundText, Helpline, Platform
from education.platforms import App, app_of
from education.readers import WRITTEN_FOR
from languages.said import Line, pgettext

NUMBERS = "/help/"
KINDS = (FoundKind.APP, FoundKind.HELPLINE)


class NotTranslatedError(Exception):
    """A language lacks the words under a title: its readers find the English row."""


@transaction.atomic
def index_help() -> None:
    """Replace what is known of apps and numbers; what is in doubt or hidden is not found."""
    rows = [row for code, _ in settings.LANGUAGES for row in rows_in(code)]
    gone = FoundText.objects.filter(kind__in=KINDS).exclude(address__in={r.address for r in rows})
    gone.delete()
    index_text(rows=rows)


def rows_in(language: str) -> list[TextToFind]:
    """Return every row in one language; none while its lines are not translated."""
    apps = [app for row in Platform.objects.shown_to_children() if (app := app_of(row)).has_steps]
    with translation.override(language), suppress(NotTranslatedError):
        return [
            row
            for reader in WRITTEN_FOR
            for row in (
                *(row_of_app(app, reader=reader, language=language) for app in apps),
                *rows_of_numbers(reader=reader, language=language),
            )
        ]
    return []


def row_of_app(app: App, *, reader: str, language: str) -> TextToFind:
    limits = () if reader == Band.SMALL else app.limits
    return TextToFind(
        kind=FoundKind.APP,
        address=f"/apps/{app.slug}/",
        reader=reader,
        language=language,
        title=app.name,
        lead=own(pgettext("find", "How to block someone, and how to tell the app.")),
        text=" ".join([*app.block_steps, *app.report_steps, *limits]),
    )


def rows_of_numbers(*, reader: str, language: str) -> Iterator[TextToFind]:
    """Give the one page of numbers, found by the name and country of each line; none without."""
    lines = Helpline.objects.shown_to_children().order_by("pk")
    names = [f"{line.name} {line.country_name}" for line in lines]
    if names:
        yield TextToFind(
            kind=FoundKind.HELPLINE,
            address=NUMBERS,
            reader=reader,
            language=language,
            title=own(pgettext("link", "Get help now")),
            lead=own(pgettext("find", "Numbers you can call.")),
            text=" ".join(dict.fromkeys(names)),
        )


def own(text: str) -> str:
    """Return a text that is in the language asked for. Raises NotTranslatedError."""
    if isinstance(text, Line):
        raise NotTranslatedError
    return text
