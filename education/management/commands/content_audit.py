"""`manage.py content_audit`: list what is wrong with the content that is up. Exit code 1 if any."""

from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from education.content_audit import (
    ADVICE,
    CALL,
    CHECK,
    FIGURE,
    GUIDE,
    Finding,
    Up,
    found_in_row,
    found_in_text,
)
from education.every_text import GUIDES, live_texts
from education.models import AdvicePage, CallToAction, Check, Figure, Helpline, Platform


class Command(BaseCommand):
    help = "Lists missing sources, overdue reviews, hard words and dead links of what is up."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--on", type=date.fromisoformat, help="as if it were this day")

    # Any: the options are whatever the command line held.
    def handle(self, *_args: Any, **options: Any) -> None:
        findings = list(everything_found(on=options["on"] or timezone.localdate()))
        for each in findings:
            self.stdout.write(f"{each.where}: {each.says}")
        if findings:
            self.stderr.write(f"{len(findings)} found.")
            raise SystemExit(1)
        self.stdout.write("Nothing found.")


def everything_found(*, on: date) -> Iterator[Finding]:
    up = what_is_up()
    for text in live_texts():
        yield from found_in_text(text, up=up, on=on)
    for row in [*Helpline.objects.order_by("pk"), *Platform.objects.order_by("name")]:
        yield from found_in_row(row)


def what_is_up() -> Up:
    return {
        ADVICE: slugs(AdvicePage, name="number"),
        GUIDE: set().union(*(slugs(guide) for guide in GUIDES)),
        CHECK: slugs(Check),
        CALL: slugs(CallToAction),
        FIGURE: slugs(Figure),
    }


def slugs(model: Any, *, name: str = "slug") -> set[Any]:  # Any: Wagtail ships no types
    return set(model.objects.filter(live=True).values_list(name, flat=True))
