"""`manage.py write_help_pages`: at start and every 5 minutes, for the hour the database is down."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from education.help_pages import write_help_pages


class Command(BaseCommand):
    help = "Writes the help pages that are served while the database is down."
    # The checks ask the database; this command must work without it.
    requires_system_checks: list[str] = []

    # Any: the options are whatever the command line held; this command takes none.
    def handle(self, *_args: Any, **_options: Any) -> None:
        written = write_help_pages(now=timezone.now())
        self.stdout.write(f"Help pages written: {len(written)}.")
