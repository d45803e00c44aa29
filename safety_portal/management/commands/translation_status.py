"""`manage.py translation_status`: how far each language is, and who has read it."""

from typing import Any

from django.core.management.base import BaseCommand

from languages.status import rows

LINE = "{:11} {:13} {:>5} {:>8}  {}"


class Command(BaseCommand):
    help = "Show for each language and audience what is done, what is missing, and who checked it."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        self.stdout.write(LINE.format("language", "audience", "done", "missing", "state"))
        for row in rows():
            name = row.language.own_name
            line = LINE.format(name, row.audience, row.done, row.missing, row.note)
            self.stdout.write(line.rstrip())
