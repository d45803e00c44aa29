"""The calls to action: what is asked of each audience, and how often one was supported."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from education.models import CallToAction, SupportCount
from education.page_files import PageFile, page_files
from education.published import Mark, Published, days_of, up_now
from languages.said import pgettext_lazy
from service.recent import Recent

ALL = "all"
# A count below this would tell who was the first to tap; above it, tens are exact enough.
SMALLEST = 10
EVERYBODY = "everybody"
# The order in which they stand on the list.
AUDIENCES = {
    "governments": pgettext_lazy("calls", "For governments"),
    "platforms": pgettext_lazy("calls", "For technology companies"),
    "professionals": pgettext_lazy("calls", "For people who work with children"),
    "caregivers": pgettext_lazy("calls", "For parents and carers"),
    EVERYBODY: pgettext_lazy("calls", "For everybody"),
}


@dataclass(frozen=True, kw_only=True)
class Source:
    """Who says it, and what they say in this project's words; `address` may be ""."""

    name: str
    says: str
    address: str


@dataclass(frozen=True, kw_only=True)
class ShownCall(Published):
    """What readers see of a call. An audience that is not known here is everybody."""

    audience: str
    title: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...]
    can_be_supported: bool
    sources: tuple[Source, ...]

    @property
    def path(self) -> str:
        return f"/act/{self.slug}/"

    @property
    def audience_name(self) -> str:
        return AUDIENCES[self.audience]

    def marked(self, mark: Mark) -> Self:
        return replace(
            self,
            title=mark(self.title),
            paragraphs=tuple(map(mark, self.paragraphs)),
            points=tuple(map(mark, self.points)),
            sources=tuple(
                replace(each, name=mark(each.name), says=mark(each.says)) for each in self.sources
            ),
        )


def calls_in_rows(_key: str) -> tuple[ShownCall, ...]:
    """Return the live ones of all languages, their days to be looked at. Raises django.db.Error."""
    rows = CallToAction.objects.filter(live=True).select_related("locale").order_by("pk")
    return tuple(call_of(row) for row in rows)


def calls_in_files(_key: str) -> tuple[ShownCall, ...]:
    """Return the shipped ones, with no database."""
    return tuple(map(call_in, page_files("calls")))


def call_of(row: CallToAction) -> ShownCall:
    return ShownCall(
        **days_of(row),
        slug=row.slug,
        audience=known(row.audience),
        title=row.title,
        paragraphs=tuple(each.value for each in row.body if each.block_type == "paragraph"),
        points=tuple(
            point for each in row.body if each.block_type == "points" for point in each.value
        ),
        can_be_supported=row.can_be_supported,
        sources=tuple(source_of(each.value) for each in row.sources),
    )


def call_in(file: PageFile) -> ShownCall:
    whole = file.whole
    return ShownCall(
        text_key=file.key,
        changed_at=file.looked_at,
        slug=file.slug,
        audience=known(whole["audience"]),
        title=whole["title"],
        paragraphs=tuple(whole["text"]),
        points=tuple(whole["points"]),
        can_be_supported=whole["support"],
        sources=tuple(source_of(each["value"]) for each in file.sources),
    )


def known(audience: str) -> str:
    return audience if audience in AUDIENCES else EVERYBODY


def source_of(said: Any) -> Source:  # Any: a block of Wagtail's, or what a file says
    name = ", ".join(filter(None, (said["name"], said["year"])))
    return Source(name=name, says=said["says"], address=said["address"])


RECENT_CALLS = Recent(event="calls_not_readable", read=calls_in_rows, spare=calls_in_files)


def calls_up(*, now: datetime) -> list[ShownCall]:
    """Return the calls that are up, in the active language and by audience.

    Never raises for a broken database; news come at most a minute late.
    """
    found = up_now(RECENT_CALLS.of(ALL, now=now), now=now)
    return sorted(found, key=lambda call: list(AUDIENCES).index(call.audience))


def counts_in_rows(_key: str) -> dict[str, int]:
    return dict(SupportCount.objects.values_list("call_slug", "count"))


RECENT_SUPPORT = Recent(
    event="support_not_readable", read=counts_in_rows, spare=lambda _key: dict[str, int]()
)


def support_shown(slug: str, *, now: datetime) -> int:
    """Return how often a call was supported, rounded down to tens; 0 stands for "too few to say".

    At most a minute old. Never raises for a broken database.
    """
    count = RECENT_SUPPORT.of(ALL, now=now).get(slug, 0)
    return count // SMALLEST * SMALLEST
