"""The queue page. Filters are links: nobody types a search that a log could keep."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.roles import Role, may_give_second_look
from reports.admin import words
from reports.admin.page import show, staff_of
from reports.admin.queue.place import Place
from reports.admin.queue.rows import Wanted, page_of
from reports.vocabulary import Level


@dataclass(frozen=True)
class Choice:
    """One link above the queue."""

    label: str
    query: str
    is_chosen: bool
    level: str = ""


@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    wanted = _wanted(request)
    page = page_of(staff_of(request), wanted=wanted, now=timezone.now())
    return show(
        request,
        "queue",
        title=_("Only mine") if wanted.only_mine else _("Queue"),
        rows=page.rows,
        levels=_level_choices(wanted),
        owners=_owner_choices(wanted),
        may_answer_wishes=may_give_second_look(Role(staff_of(request).role)),
        is_further_page=wanted.after is not None,
        start_query=_query(wanted.level, only_mine=wanted.only_mine),
        next_query=_next_query(wanted, page.next_place),
    )


def _wanted(request: HttpRequest) -> Wanted:
    level = request.GET.get("level", "")
    return Wanted(
        level=next((each for each in Level if each == level), None),
        only_mine=request.GET.get("mine") == "1",
        after=Place.from_word(request.GET.get("after", "")),
    )


def _level_choices(wanted: Wanted) -> list[Choice]:
    every = Choice(
        label=_("All levels"),
        query=_query(None, only_mine=wanted.only_mine),
        is_chosen=wanted.level is None,
    )
    return [
        every,
        *(
            Choice(
                label=f"{level} {words.LEVELS[level]}",
                query=_query(level, only_mine=wanted.only_mine),
                is_chosen=wanted.level is level,
                level=level.value,
            )
            for level in Level
        ),
    ]


def _owner_choices(wanted: Wanted) -> list[Choice]:
    return [
        Choice(label, _query(wanted.level, only_mine=mine), is_chosen=wanted.only_mine is mine)
        for label, mine in ((_("Everybody's"), False), (_("Only mine"), True))
    ]


def _next_query(wanted: Wanted, place: Place | None) -> str:
    if place is None:
        return ""
    return _query(wanted.level, only_mine=wanted.only_mine, after=place.as_word())


def _query(level: Level | None, *, only_mine: bool, after: str = "") -> str:
    chosen = {"level": level or "", "mine": "1" if only_mine else "", "after": after}
    return "?" + urlencode({name: value for name, value in chosen.items() if value})
