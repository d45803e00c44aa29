"""Pages that anybody can read without telling anything: what happens next, who we are, privacy."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from languages.said import pgettext_lazy
from reports.journey.statuses import GROUPS, MORE
from reports.journey.wording import SHARED, words_for
from reports.views.clock_words import clock_words
from reports.views.page import STYLE_OF_AUDIENCE, say, show
from reports.vocabulary import Audience
from service.readers import USUAL_READER, same_page_for

READERS = {
    "a": Audience.A,
    "b": Audience.B,
    "c": Audience.C,
    "d": Audience.CAREGIVER,
    "e": Audience.PROFESSIONAL,
}


@dataclass(frozen=True)
class Reading:
    """One page: its title, and the keys of its parts, some folded to keep the page short.

    `for_readers`: worded for each reader. `statuses`: ends with what a case page may say.
    """

    title: Any  # Any: a lazy text has no type of its own
    parts: tuple[str, ...]
    folded: tuple[str, ...] = ()
    for_readers: bool = False
    statuses: bool = False
    address: str = ""
    audience: str = SHARED


NEXT = Reading(
    title=pgettext_lazy("title", "What happens"),
    parts=("next_days", "next_who"),
    folded=("next_share", "next_can", "next_after"),
    for_readers=True,
    statuses=True,
    address="reporter:next",
)
PRIVATE = Reading(
    title=pgettext_lazy("title", "Private"),
    parts=("private", "untested"),
    for_readers=True,
    address="reporter:private",
)
WHO = Reading(title=pgettext_lazy("title", "Who we are"), parts=("who_we_are",))
TIPS = Reading(
    title=pgettext_lazy("title", "Tips"),
    parts=("tips", "tips_how"),
    for_readers=True,
    address="reporter:tips",
)
ACCESS = Reading(
    title=pgettext_lazy("title", "For everyone"),
    parts=("access", "access_limits", "complaint_where"),
    audience=Audience.CAREGIVER,
)


@require_safe
def next_page(request: HttpRequest, reader: str = USUAL_READER) -> HttpResponse:
    """Say what happens after telling, with the days of each level: never later than shown."""
    return show_reading(request, NEXT, reader=reader, **clock_words(now=timezone.now()))


@require_safe
def private(request: HttpRequest, reader: str = USUAL_READER) -> HttpResponse:
    return show_reading(request, PRIVATE, reader=reader)


@require_safe
def who_we_are(request: HttpRequest) -> HttpResponse:
    return show_reading(request, WHO)


@require_safe
def tips(request: HttpRequest, reader: str = USUAL_READER) -> HttpResponse:
    return show_reading(request, TIPS, reader=reader)


@require_safe
def access(request: HttpRequest) -> HttpResponse:
    return show_reading(request, ACCESS)


def show_reading(
    request: HttpRequest, reading: Reading, *, reader: str = "", **values: str
) -> HttpResponse:
    """Show the parts of a page, in the words of its reader where it has them."""
    audience = READERS[reader] if reading.for_readers else reading.audience
    parts = [say(request, key, audience, **values) for key in reading.parts]
    return show(
        request,
        "reading",
        band=STYLE_OF_AUDIENCE[READERS[reader]] if reading.for_readers else "",
        title=reading.title,
        parts=[part for part in parts if part.hints],
        folded=[say(request, key, audience, **values) for key in reading.folded],
        statuses=statuses(audience) if reading.statuses else None,
        readers=same_page_for(reading.address) if reading.for_readers else (),
        reader=reader,
    )


def statuses(audience: str) -> dict[str, Any]:
    """Return the approved texts of every status, without their days, in groups to unfold."""
    more = words_for(MORE, audience)
    groups = []
    for group, keys in GROUPS.items():
        texts = {key: words_for(key, audience) for key in keys}
        lines = [
            (text.heading, [*text.hints, *filter(None, [more.choices.get(key)])])
            for key, text in texts.items()
        ]
        groups.append({"heading": words_for(group, audience).heading, "lines": lines})
    return {"heading": more.heading, "groups": groups}
