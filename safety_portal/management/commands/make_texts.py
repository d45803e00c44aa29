"""`manage.py make_texts`: bring the translators' files up to the texts of the site."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from languages.catalogues import catalogue_path
from languages.known import LANGUAGES, SOURCE
from languages.po_files import merged, read_po, write_po
from safety_portal.texts import every_text


class Command(BaseCommand):
    help = "Collect every text into locale/*/LC_MESSAGES/django.po. Translations are kept."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--folder", type=Path, default=settings.LOCALE_PATHS[0], help="instead of locale/"
        )

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:  # noqa: ARG002
        texts = list(every_text())
        for language in LANGUAGES:
            if language.code == SOURCE:
                continue
            path = catalogue_path(folder, language.code, ending="po")
            fresh = merged(read_po(path), texts, language=language)
            change = "written" if write_po(fresh, path) else "as it was"
            self.stdout.write(f"{language.own_name}: {len(fresh)} texts, {change}")
