"""Everything between fresh keys and a site that can start, in one process."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Check, migrate, create the cache table and load the content. Harmless to repeat."
    # Wrong keys stop it here, before a table is touched.
    requires_system_checks = "__all__"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--demo", action="store_true", help="also load made-up reports, once")

    def handle(self, *args: Any, demo: bool, verbosity: int, **options: Any) -> None:  # noqa: ARG002
        call_command("migrate", interactive=False, verbosity=verbosity)
        call_command("createcachetable", verbosity=verbosity)
        call_command("load_content", verbosity=verbosity)
        if demo:
            call_command("load_demo", verbosity=verbosity)
        # Checks that ask the database can only run once it is migrated.
        call_command("check", databases=["default"], verbosity=verbosity)
