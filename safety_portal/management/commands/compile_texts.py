"""`manage.py compile_texts`: make the files that the site reads from the translators' files."""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.management.base import BaseCommand

from languages.catalogues import catalogue_path, read_again
from languages.known import LANGUAGES, PSEUDO_LANGUAGES, SOURCE, Language
from languages.po_files import compiled, read_po
from languages.pseudo import pseudo_catalogue
from safety_portal.texts import every_text


class Command(BaseCommand):
    help = "Compile locale/*/LC_MESSAGES/django.po to .mo. Needs no other program."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--folder", type=Path, default=settings.LOCALE_PATHS[0], help="instead of locale/"
        )
        parser.add_argument(
            "--pseudo", action="store_true", help="make the languages for tests in the data folder"
        )

    def handle(self, *args: Any, folder: Path, pseudo: bool, **options: Any) -> None:  # noqa: ARG002
        target = settings.PSEUDO_LOCALE_PATH if pseudo else folder
        for language, catalogue in _pseudo_ones() if pseudo else _translated_ones(folder):
            path = catalogue_path(target, language.code, ending="mo")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(compiled(catalogue))
            self.stdout.write(f"{language.own_name}: {path.name} written")
        read_again()


def _pseudo_ones() -> Iterator[tuple[Language, polib.POFile]]:
    texts = list(every_text())
    for language in PSEUDO_LANGUAGES:
        yield language, pseudo_catalogue(texts, language=language)


def _translated_ones(folder: Path) -> Iterator[tuple[Language, polib.POFile]]:
    for language in LANGUAGES:
        if language.code != SOURCE:
            yield language, read_po(catalogue_path(folder, language.code, ending="po"))
