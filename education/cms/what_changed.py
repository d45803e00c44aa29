"""What a lesson or a campaign changed, for editors: shares of answers, never a person."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from education.asking import LESSON, Asked, questions_of, sources_in_rows
from education.blocks.quiz import TELLS
from education.change import SMALLEST_PUBLISHED_COUNT, Change, Counted, change_of
from education.cms.reach import reaches
from education.models import Campaign, Check, CheckCount
from education.moments import Moment
from languages.known import SOURCE

MOMENTS = {
    Moment.BEFORE: "Before",
    Moment.AFTER: "After",
    Moment.LATER: "Weeks later",
}
# Slug of a check, source, key of a question.
Question = tuple[str, str, str]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One question: what its share is of, and how that changed."""

    question: str
    share_of: str
    change: Change

    @property
    def gained(self) -> str:
        return points_in_words(self.change.gained)

    @property
    def lasting(self) -> str:
        return points_in_words(self.change.lasting)


@dataclass(frozen=True, kw_only=True)
class Table:
    """Everything shown of one check for one source. No two tables have an answer in common."""

    check: str
    source: str
    rows: tuple[Row, ...]


@require_safe
def what_changed(request: HttpRequest) -> HttpResponse:
    context = {
        "tables": list(tables()),
        "moments": MOMENTS.values(),
        "smallest": SMALLEST_PUBLISHED_COUNT,
        "reaches": list(reaches(titles_of_campaigns())),
    }
    return render(request, "education/cms/what_changed.html", context)


def tables() -> Iterator[Table]:
    """Give a table for each check and source, also where nothing may be shown yet.

    A check without a link from a campaign or a lesson is asked by itself: its source is "".
    """
    sources, names, counted = sources_in_rows(), names_of_sources(), counted_answers()
    for check in Check.objects.filter(locale__language_code=SOURCE).order_by("title"):
        questions = questions_of(check)
        for source in ["", *sorted(sources.get(check.slug, ()))]:
            rows = (
                row_of(each, counts=counted[check.slug, source, each.key]) for each in questions
            )
            name = names.get(source, source)
            yield Table(check=check.title, source=name, rows=tuple(rows))


def row_of(asked: Asked, *, counts: list[Counted]) -> Row:
    share_of = "would tell (“Yes” or “I think so”)" if asked.kind == TELLS else "answered right"
    change = change_of(counts, wanted=asked.wanted)
    return Row(question=asked.question, share_of=share_of, change=change)


def points_in_words(points: int | None) -> str:
    if points is None:
        return "-"
    if points == 0:
        return "no difference"
    return f"{abs(points)} points {'more' if points > 0 else 'fewer'}"


def counted_answers() -> defaultdict[Question, list[Counted]]:
    """Return what has been counted; what waits for others to come is left out."""
    found: defaultdict[Question, list[Counted]] = defaultdict(list)
    for row in CheckCount.objects.filter(counted__gt=0):
        counted = Counted(moment=Moment(row.moment), choice=row.choice, count=row.counted)
        found[row.check_slug, row.source, row.question].append(counted)
    return found


def names_of_sources() -> dict[str, str]:
    return {**titles_of_campaigns(), LESSON: "Lesson", "": "Opened by itself"}


def titles_of_campaigns() -> dict[str, str]:
    campaigns = Campaign.objects.filter(locale__language_code=SOURCE)
    return dict(campaigns.values_list("public_slug", "title"))


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [path("what-changed/", what_changed, name="what-changed")]


@hooks.register("register_admin_menu_item")
def menu_item() -> Any:  # Any: Wagtail ships no types
    return MenuItem("What changed", reverse("what-changed"), icon_name="history", order=260)
