"""What stands beside a question: its title, a calm line, and the buttons of a page to read."""

from django.http import HttpRequest

from languages.said import pgettext
from reports.journey.declaration import Step, Who
from reports.journey.engine import Journey
from reports.journey.known import is_about_another
from reports.journey.meaning import harms_of
from reports.journey.numbering import number_of
from reports.journey.sections import part_of

# No "it is not your fault" to a child who may have hurt another (safeguarding H1, H12).
NOT_SURELY_HURT = {"H12", "H20"}


def title_of(journey: Journey, step: Step) -> str:
    """Return what tells this page from the others of the way, and nothing of what it is about."""
    if part := part_of(journey, step):
        return pgettext("title", "Part %(number)d of %(total)d, page %(page)d") % part._asdict()
    if not step.is_question:
        place = journey.place_of(step)
        return pgettext("title", "Read this, page %(number)d") % {"number": place + 1}
    at = number_of(journey, step)
    values = {"number": at.number, "total": at.total, "part": at.part}
    if at.part == 1:
        return pgettext("title", "Question %(number)d of %(total)d") % values
    return pgettext("title", "Question %(number)d of %(total)d, part %(part)d") % values


def calm_words(journey: Journey, step: Step) -> str:
    """Return the key of the calm line under a child's question, once the first is behind, or "".

    "It is not your fault" is said only to who tells of themselves (safeguarding section 3).
    Nobody grown up is told so: it may have been.
    """
    if journey.who is not Who.CHILD or not step.is_question or step.name == "age":
        return ""
    if is_about_another(journey):
        return "faith_friend"
    harms = set(harms_of(journey))
    hurt = bool(harms - NOT_SURELY_HURT) and "H12" not in harms
    return "faith_hurt" if hurt and journey.said("about") == {"me"} else "faith_self"


def actions_of(request: HttpRequest, step: Step, labels: dict[str, str]) -> list[dict[str, str]]:
    """Return the buttons of a page without a question; "call" only with a number to call."""
    tel = say_tel(request)
    return [
        {"kind": kind, "label": labels[kind], "tel": tel}
        for kind in step.actions
        if kind != "call" or tel
    ]


def say_tel(request: HttpRequest) -> str:
    lines = getattr(request, "help_lines", None)
    return lines[0].tel if lines else ""
