"""Count the answers of one person to a check, and keep nothing else of them."""

from collections.abc import Mapping

from django.db import transaction
from django.db.models import F, Sum

from education.change import SMALLEST_PUBLISHED_COUNT
from education.models import CheckCount
from education.moments import SKIPPED, Moment


@transaction.atomic
def count_answers(
    *, check: str, moment: Moment, answers: Mapping[str, int], source: str = ""
) -> None:
    """Add one to each answer. `answers`: key of a question -> place of the choice, or SKIPPED.

    Answers reach the figures ten at a time: whoever looks before and after somebody answered
    learns nothing of that one person.
    """
    # The same order for everybody, so that no two people wait for each other's rows.
    for question, choice in sorted(answers.items()):
        _count(choice, check_slug=check, moment=moment.value, question=question, source=source)


def _count(choice: int, **question: str) -> None:
    CheckCount.objects.bulk_create([CheckCount(choice=choice, **question)], ignore_conflicts=True)
    rows = CheckCount.objects.filter(**question)
    # Two people at once must not both see nine waiting.
    list(rows.select_for_update().order_by("choice").values_list("pk"))
    rows.filter(choice=choice).update(waiting=F("waiting") + 1)
    answered = rows.exclude(choice=SKIPPED).aggregate(waiting=Sum("waiting"))["waiting"] or 0
    if answered >= SMALLEST_PUBLISHED_COUNT:
        rows.update(counted=F("counted") + F("waiting"), waiting=0)
