"""Made-up reports in every state and staff to try the desk with. Only in demo mode."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reports.actions.note_lateness import note_missed_clocks, note_missed_promises
from reports.crypto import codes
from reports.demo.cast import make_cast, write_sign_in
from reports.demo.play import code_number_of, play
from reports.demo.scripts import read_scripts
from reports.local_time import site_zone

SIGN_IN_FILE = "demo-sign-in.txt"


class Command(BaseCommand):
    help = "Loads made-up staff and reports, once, and prints how to sign in."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002  # Any: Django's own
        if settings.PORTAL_MODE != "demo":
            message = "Made-up reports are only loaded with PORTAL_MODE=demo. Nothing was changed."
            raise CommandError(message)
        file = Path(settings.DATA_DIR) / SIGN_IN_FILE
        people, password = make_cast(file)
        now, scripts = timezone.now(), read_scripts()
        new = sum(play(script, people=people, now=now) for script in scripts)
        if new:
            note_missed_clocks(now=now)
            note_missed_promises(zone=site_zone(), now=now)
        shown = [
            (script.name, codes.grouped(codes.as_digits(code_number_of(script))))
            for script in scripts
            if script.is_shown
        ]
        lines = write_sign_in(file, origin=settings.SITE_ORIGIN, password=password, codes=shown)
        if options["verbosity"]:
            self.stdout.write("\n".join([f"{new} made-up reports loaded.", *lines]))
