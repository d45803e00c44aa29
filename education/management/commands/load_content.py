"""`manage.py load_content`: put the shipped help lines and apps in place. Safe to repeat."""

from typing import Any

from django.core.management.base import BaseCommand

from education.actions.load_helplines import HelplinesLoaded, load_helplines
from education.actions.load_platforms import PlatformsLoaded, load_platforms


class Command(BaseCommand):
    help = "Loads the shipped content. What an editor changed stays as it is."

    # Any: the options are whatever the command line held; this command takes none.
    def handle(self, *_args: Any, **_options: Any) -> None:
        self._say("Help lines", load_helplines())
        self._say("Apps", load_platforms())

    def _say(self, what: str, loaded: HelplinesLoaded | PlatformsLoaded) -> None:
        self.stdout.write(
            f"{what}: {loaded.added} added, {loaded.changed} changed, "
            f"{loaded.removed} removed, {loaded.kept_by_hand} kept as edited by hand."
        )
