"""`manage.py load_content`: put the shipped help lines in place. Safe to repeat."""

from typing import Any

from django.core.management.base import BaseCommand

from education.actions.load_helplines import load_helplines


class Command(BaseCommand):
    help = "Loads the shipped content. What an editor changed stays as it is."

    # Any: the options are whatever the command line held; this command takes none.
    def handle(self, *_args: Any, **_options: Any) -> None:
        loaded = load_helplines()
        self.stdout.write(
            f"Help lines: {loaded.added} added, {loaded.changed} changed, "
            f"{loaded.removed} removed, {loaded.kept_by_hand} kept as edited by hand."
        )
