"""The number of a question, as a reader is told it. Pure."""

from dataclasses import dataclass

from reports.journey.declaration import Step, Who
from reports.journey.engine import Journey


@dataclass(frozen=True, order=True)
class Number:
    """Question `number` of `total`, all from 1. What an answer opened is a `part` of its question.

    The total counts only what comes whatever is said, so that it never grows on the way.
    """

    number: int
    part: int
    total: int


def number_of(journey: Journey, step: Step) -> Number:
    """Return the number of a question on this journey's path. Raises ValueError for another."""
    path = journey.path()
    sure = journey.sure_questions(journey.audience)
    questions = [each for each in path[: path.index(step) + 1] if each.is_question]
    counted = [place for place, each in enumerate(questions) if each in sure]
    since = len(questions) - counted[-1] if counted else 1
    return Number(number=max(len(counted), 1), part=since, total=_total(journey))


def _total(journey: Journey) -> int:
    """Return how many questions come in any case; before an age is said, at any age."""
    is_known = journey.who is not Who.CHILD or "age" in journey.answers
    own = {journey.audience}
    audiences = own if is_known else journey.declaration.audiences_of(journey.who)
    return max(len(journey.sure_questions(audience)) for audience in audiences)
