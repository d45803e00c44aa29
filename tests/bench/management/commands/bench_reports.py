"""Store made-up reports whose triage nobody has started."""

import secrets
from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from reports.actions.submit_report import FormCode, submit_report
from reports.crypto.code_keys import CodeKeys
from reports.journey.answer import Answer
from reports.journey.declaration import Kind, Step, Who
from reports.journey.engine import Journey
from reports.journey.wording import choice_codes
from reports.local_time import site_zone
from reports.models import Job
from tests.bench.walk import CHOICES, text_for

# Out of reach of beat: the bench itself sends these jobs to the worker.
LATER = timedelta(days=1)


class Command(BaseCommand):
    help = "Stores reports and prints the ids of their jobs, one a line."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--count", type=int, required=True)

    def handle(self, *args: Any, count: int, **options: Any) -> None:  # noqa: ARG002  # Any: Django's own
        before = timezone.now()
        with transaction.atomic():
            for _ in range(count):
                store_one()
            made = Job.objects.filter(done_at=None, due_at__gte=before)
            made.update(due_at=before + LATER)
            jobs = Job.objects.filter(done_at=None, due_at=before + LATER)
            ids = [str(each) for each in jobs.values_list("pk", flat=True)]
        self.stdout.write("\n".join(ids))


def store_one() -> None:
    """Store a report under a code that nobody knows: no Argon2, and the same rows."""
    code = FormCode(
        tag=secrets.token_bytes(32),
        number=0,
        keys=CodeKeys(locator=secrets.token_bytes(32), wrapping_key=secrets.token_bytes(32)),
    )
    submit_report(
        journey=whole_journey(),
        code=code,
        language="en",
        country="KE",
        zone=site_zone(),
        now=timezone.now(),
    )


def whole_journey() -> Journey:
    """Return what the walk through the pages says, without the pages."""
    journey = Journey(who=Who.CHILD)
    while (step := journey.next_step()) is not None:
        journey = journey.with_answer(step, answer_to(step, journey))
    return journey


def answer_to(step: Step, journey: Journey) -> Answer:
    if step.kind is Kind.TEXT:
        return Answer(text=text_for(step.name))
    if not step.is_question:
        return Answer()
    codes = list(choice_codes(step.name, journey.audience))
    return Answer(choices=tuple(code for code in codes if code in CHOICES) or (codes[0],))
