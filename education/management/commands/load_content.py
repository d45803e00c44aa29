"""`manage.py load_content`: put the shipped help lines, apps and pages in place. Safe to repeat."""

from typing import Any

from django.core.management.base import BaseCommand

from education.actions.index_help import index_help
from education.actions.load_helplines import HelplinesLoaded, load_helplines
from education.actions.load_pages import load_pages
from education.actions.load_platforms import PlatformsLoaded, load_platforms
from education.actions.set_up_editing import set_up_editing
from education.actions.set_up_languages import set_up_languages
from education.stored import Loaded


class Command(BaseCommand):
    help = "Loads the shipped content. What an editor changed stays as it is."

    # Any: the options are whatever the command line held; this command takes none.
    def handle(self, *_args: Any, **_options: Any) -> None:
        self._say("Help lines", load_helplines())
        self._say("Apps", load_platforms())
        set_up_languages()
        set_up_editing()
        self._say("Pages", load_pages())
        index_help()

    def _say(self, what: str, loaded: HelplinesLoaded | PlatformsLoaded | Loaded) -> None:
        self.stdout.write(
            f"{what}: {loaded.added} added, {loaded.changed} changed, "
            f"{loaded.removed} removed, {loaded.kept_by_hand} kept as edited by hand."
        )
