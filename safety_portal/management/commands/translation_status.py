"""`manage.py translation_status`: how far each language is, and who has read it."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from languages.known import LANGUAGES, SOURCE, Language
from languages.status import gaps_of, rows

LINE = "{:11} {:13} {:>5} {:>8}  {}"


class Command(BaseCommand):
    help = "Show for each language and audience what is done, what is missing, and who checked it."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002
        self.stdout.write(LINE.format("language", "audience", "done", "missing", "state"))
        for row in rows():
            name = row.language.own_name
            line = LINE.format(name, row.audience, row.done, row.missing, row.note)
            self.stdout.write(line.rstrip())
        for language in LANGUAGES:
            if language.code != SOURCE:
                self._say_gaps(language)

    def _say_gaps(self, language: Language) -> None:
        gaps = gaps_of(Path(settings.LOCALE_PATHS[0]), language)
        self.stdout.write(f"{language.own_name}: {len(gaps)} texts or pages have gaps")
        for gap in gaps:
            self.stdout.write(f"  {gap}")
